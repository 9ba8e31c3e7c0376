package org.callboard.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.callboard.access.Viewer;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** The left rail: where this person may go, in words; folds to icons. */
class Rail extends Nav {

    private final transient ShellRoom room;
    private final PlaceGroups groups;
    private final Button fold = new Button(Icon.of("panel-left"));
    private boolean narrow;

    Rail(ShellRoom room, Viewer viewer, Consumer<Boolean> folded) {
        this.room = room;
        addClassName("crm-rail");
        getElement().setAttribute("aria-label", Texts.text("shell.rail"));
        add(brand());
        groups = new PlaceGroups(room, viewer);
        add(groups);
        Div foot = new Div();
        foot.addClassName("crm-rail-foot");
        fold.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        fold.addClickListener(click -> {
            folded.accept(!narrow);
            room.preferences().set("rail", narrow ? "narrow" : "wide");
        });
        foot.add(fold);
        add(foot);
    }

    private static Anchor brand() {
        Span mark = new Span();
        mark.addClassName("crm-mark");
        Span name = new Span(Texts.text("shell.callboard"));
        name.addClassName("crm-word");
        Anchor brand = new Anchor("tasks", mark, name);
        brand.setAriaLabel(Texts.text("shell.home"));
        brand.addClassName("crm-brand");
        return brand;
    }

    void showNarrow(boolean isNarrow) {
        narrow = isNarrow;
        String word = Texts.text(isNarrow ? "shell.unfold" : "shell.fold");
        fold.setAriaLabel(word);
        fold.setTooltipText(word);
        fold.getElement().setAttribute("aria-expanded", String.valueOf(!isNarrow));
    }

    void mark(String path) {
        groups.mark(room.places().around(path).orElse(null));
    }
}
