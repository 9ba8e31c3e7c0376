package org.callboard.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.callboard.access.Viewer;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Where am I, search, create, notifications, me. */
class TopBar extends Header {

    private final transient ShellRoom room;
    private final com.vaadin.flow.component.html.Nav crumbs = new com.vaadin.flow.component.html.Nav();

    TopBar(ShellRoom room, Viewer viewer, Runnable search) {
        this.room = room;
        addClassName("crm-top");
        crumbs.addClassName("crm-crumbs");
        crumbs.getElement().setAttribute("aria-label", Texts.text("shell.crumbs"));
        add(crumbs, searchBox(search));
        if (!room.places().of(viewer, Place.Kind.CREATE).isEmpty()) {
            add(create(viewer));
        }
        add(new Bell(room), new UserMenu(room, viewer));
    }

    private static NativeButton searchBox(Runnable search) {
        NativeButton box = new NativeButton();
        Element key = new Element("kbd");
        // drawn by the style: what is read out is the label alone
        key.setAttribute("data-key", "Ctrl K");
        key.setAttribute("aria-hidden", "true");
        box.add(Icon.small("search"), new Span(Texts.text("shell.search")));
        box.getElement().appendChild(key);
        box.addClassName("crm-searchbox");
        box.setAriaLabel(Texts.text("shell.search.label"));
        box.addClickListener(click -> search.run());
        return box;
    }

    private Button create(Viewer viewer) {
        Button create = new Button(Icon.of("plus"), click -> new CreateDialog(room.places(), viewer).open());
        create.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        create.setAriaLabel(Texts.text("shell.create"));
        create.setTooltipText(Texts.text("shell.create.hint"));
        return create;
    }

    void show(String path, String title) {
        crumbs.removeAll();
        room.places()
                .around(path)
                .ifPresentOrElse(
                        place -> {
                            String word = Texts.text(place.word());
                            if (path.contains("/") && !word.equals(title)) {
                                Span separator = new Span("/");
                                separator.addClassName("crm-sep");
                                separator.getElement().setAttribute("aria-hidden", "true");
                                crumbs.add(new Anchor(place.path(), word), separator, here(title));
                            } else {
                                crumbs.add(here(word));
                            }
                        },
                        () -> crumbs.add(here(title)));
    }

    private static Div here(String title) {
        Div here = new Div(title);
        here.addClassNames("crm-here", "crm-cut");
        here.getElement().setAttribute("aria-current", "page");
        return here;
    }
}
