package org.callboard.ui.shell;

import com.vaadin.flow.component.html.Nav;
import java.util.List;
import org.callboard.access.Viewer;
import org.callboard.ui.text.Texts;

/** Where the rail goes on a phone: the first places, under the thumb. */
class BottomBar extends Nav {

    private static final int FIT = 5;

    private final transient ShellRoom room;
    private final List<PlaceLink> links;

    BottomBar(ShellRoom room, Viewer viewer) {
        this.room = room;
        addClassName("crm-bottom");
        getElement().setAttribute("aria-label", Texts.text("shell.bottom"));
        links = java.util.stream.Stream.concat(
                        room.places().of(viewer, Place.Kind.PAGE).stream(),
                        room.places().of(viewer, Place.Kind.HOUSE).stream())
                .limit(FIT)
                .map(PlaceLink::new)
                .toList();
        links.forEach(this::add);
    }

    void mark(String path) {
        Place current = room.places().around(path).orElse(null);
        links.forEach(link -> link.mark(current));
    }
}
