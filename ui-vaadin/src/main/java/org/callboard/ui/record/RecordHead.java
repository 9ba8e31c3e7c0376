package org.callboard.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** Top of a record's page: what it is called, what it is, whose it is, and what can be done with it. */
class RecordHead extends Header {

    private final H1 title = new H1();
    private final Span subtitle = new Span();
    private final Button owner = new Button();
    private final Button merge = new Button(Texts.text("record.merge.open"), Icon.small("git-merge"));
    private final Button news = new Button(Texts.text("record.page.updated"), Icon.small("refresh-cw"));
    private final Div note = new Div();
    private final Div standing = new Div();

    RecordHead(RecordFile file, Consumer<String> assign, Runnable merging, Runnable reload) {
        addClassName("record-head");
        subtitle.addClassName("faint");
        Span space = new Span();
        space.addClassName("space");
        small(owner).addClickListener(e -> new AssignDialog(file.people(), assign).open());
        small(merge).addClickListener(e -> merging.run());
        Button link = small(new Button(Icon.small("link"), e -> copyLink()));
        link.setAriaLabel(Texts.text("record.page.copy-link"));
        link.setTooltipText(Texts.text("record.page.copy-link"));
        news.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        news.addClickListener(e -> reload.run());
        news.setVisible(false);
        Span live = new Span(news);
        live.getElement().setAttribute("aria-live", "polite");
        Div line = new Div(title, subtitle, space, live, merge, link, owner);
        line.addClassName("crm-page-head");
        note.addClassName("attached");
        note.setVisible(false);
        standing.setVisible(false);
        add(line, note, standing);
    }

    private static Button small(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    /** @param ownerName {@code null} when nobody owns it */
    void show(String name, String what, String ownerName, boolean mayChange) {
        title.setText(name);
        subtitle.setText(what);
        String words = ownerName == null ? Texts.text("record.owner.nobody") : ownerName;
        owner.setText(words);
        owner.setIcon(Icon.small(ownerName == null ? "user-plus" : "user"));
        owner.setAriaLabel(Texts.text("record.page.owner", words));
        owner.setEnabled(mayChange);
        merge.setVisible(mayChange);
        news.setVisible(false);
    }

    /** @param where the record stands on its way; {@code null} for a kind that has none */
    void showStanding(Component where) {
        standing.removeAll();
        standing.setVisible(where != null);
        if (where != null) {
            standing.add(where);
        }
    }

    /** Something the person should know before all else. */
    void tell(String words) {
        note.setText(words);
        note.setVisible(!words.isEmpty());
    }

    void tellNews() {
        news.setVisible(true);
    }

    private void copyLink() {
        getElement()
                .executeJs("return navigator.clipboard?.writeText(location.origin + location.pathname)")
                .then(done -> Toast.done(Texts.text("record.page.link-copied")));
    }
}
