package org.callboard.ui.shell;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.callboard.access.Viewer;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Where the rail goes on a phone: the first places, under the thumb. */
class BottomBar extends Nav {

    private static final int FIT = 4;

    private final transient ShellRoom room;
    private final List<PlaceLink> links;
    private transient Place current;

    BottomBar(ShellRoom room, Viewer viewer) {
        this.room = room;
        addClassName("crm-bottom");
        getElement().setAttribute("aria-label", Texts.text("shell.bottom"));
        links = room.places().of(viewer).values().stream()
                .flatMap(List::stream)
                .limit(FIT)
                .map(PlaceLink::new)
                .toList();
        links.forEach(this::add);
        Span word = new Span(Texts.text("shell.more"));
        word.addClassName("crm-word");
        NativeButton more = new NativeButton("", click -> new PlacesDialog(room, viewer, current).open());
        more.add(Icon.of("menu"), word);
        more.addClassName("crm-place");
        more.getElement().setAttribute("aria-haspopup", "dialog");
        add(more);
    }

    void mark(String path) {
        current = room.places().around(path).orElse(null);
        links.forEach(link -> link.mark(current));
    }
}
