package org.callboard.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Places under one heading, which folds them away. */
class PlaceGroup extends Div {

    private final Place.Group group;
    private final NativeButton heading = new NativeButton();
    private final Div list = new Div();
    private boolean folded;

    /** @param turned hears that somebody folded or unfolded it */
    PlaceGroup(Place.Group group, List<PlaceLink> links, BiConsumer<Place.Group, Boolean> turned) {
        this.group = group;
        String word = Texts.text("shell.group." + group.name().toLowerCase(Locale.ROOT));
        Span label = new Span(word);
        label.addClassName("crm-word");
        heading.add(Icon.small("chevron-down"), label);
        heading.addClassName("crm-group-head");
        heading.setAriaLabel(word);
        heading.setTitle(word);
        heading.addClickListener(click -> {
            fold(!folded);
            turned.accept(group, folded);
        });
        list.addClassName("crm-group-list");
        list.getElement().setAttribute("role", "group");
        list.getElement().setAttribute("aria-label", word);
        links.forEach(list::add);
        addClassName("crm-group");
        add(heading, list);
        fold(false);
    }

    Place.Group group() {
        return group;
    }

    final void fold(boolean wanted) {
        folded = wanted;
        heading.getElement().setAttribute("aria-expanded", String.valueOf(!folded));
        list.getElement().setAttribute("hidden", folded);
    }
}
