package org.callboard.ui.template;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntConsumer;
import org.callboard.communication.Template;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** What a template was: who wrote it when, and the way back. */
class VersionsDialog extends Dialog {

    VersionsDialog(TemplateRoom room, Template now, IntConsumer restore) {
        setHeaderTitle(Texts.text("template.versions", now.draft().title()));
        setWidth("36rem");
        OrderedList list = new OrderedList();
        list.addClassName("field-list");
        room.book().versions(now.key()).forEach(version -> list.add(line(room, version, now, restore)));
        add(list);
        getFooter().add(new Button(Texts.text("template.close"), e -> close()));
    }

    private ListItem line(TemplateRoom room, Template version, Template now, IntConsumer restore) {
        Span who = new Span(
                version.version() == 0
                        ? Texts.text("template.shipped", version.release())
                        : Texts.text(
                                "template.version",
                                version.version(),
                                version.author(),
                                room.times().exact(version.at())));
        Span words = new Span(version.draft().languages().values().stream()
                .map(one -> one.subject() == null ? one.text() : one.subject())
                .findFirst()
                .orElse(""));
        words.addClassNames("crm-quiet", "crm-small");
        Div acts = new Div();
        acts.addClassName("field-acts");
        if (version.version() != now.version()) {
            Button back = new Button(Texts.text("template.restore"), Icon.small("undo-2"), e -> {
                close();
                restore.accept(version.version());
            });
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            back.setAriaLabel(Texts.text("template.restore.what", version.version()));
            acts.add(back);
        }
        return new ListItem(who, words, acts);
    }
}
