package org.callboard.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** A place in the rail or the bottom bar: icon and word. */
class PlaceLink extends Anchor {

    private final transient Place place;

    PlaceLink(Place place) {
        this.place = place;
        String word = Texts.text(place.word());
        Span label = new Span(word);
        label.addClassName("crm-word");
        setHref(place.path());
        setTitle(word);
        addClassName("crm-place");
        add(Icon.of(place.icon()), label);
    }

    void mark(Place current) {
        if (place.equals(current)) {
            getElement().setAttribute("aria-current", "page");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }
}
