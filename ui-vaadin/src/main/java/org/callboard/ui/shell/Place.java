package org.callboard.ui.shell;

import java.util.Set;
import org.callboard.access.Viewer;

/**
 * Somewhere to go: a page in the rail, or an act that the palette and the create key offer. Packages of views give theirs
 * as beans; one whose route is not there is left out.
 *
 * @param path route with its query, for example {@code leads?new}
 * @param icon a name of {@link org.callboard.ui.widgets.Icon}
 * @param word key of its text
 * @param roles who may go there; empty means everybody
 * @param order position in its group, small first
 * @param group under which heading it stands
 */
public record Place(Kind kind, String path, String icon, String word, Set<String> roles, int order, Group group) {

    /** In the group of its kind; see {@link #in}. */
    public Place(Kind kind, String path, String icon, String word, Set<String> roles, int order) {
        this(kind, path, icon, word, roles, order, kind == Kind.HOUSE ? Group.HOUSE : Group.WORK);
    }

    /** Under which heading it stands in the rail, in this order. */
    public enum Group {
        /** What everybody needs all day; has no heading. */
        WORK,
        SALES,
        SUPPORT,
        CUSTOMERS,
        /** How the house is set up. */
        SETUP,
        /** How the house is. */
        HOUSE
    }

    public enum Kind {
        /** Stands in the rail. */
        PAGE,
        /** Stands in the rail apart, below: what admins look after. */
        HOUSE,
        /** Makes something new: offered by the create key. */
        CREATE
    }

    /** The same under another heading. */
    public Place in(Group wanted) {
        return new Place(kind, path, icon, word, roles, order, wanted);
    }

    boolean isFor(Viewer viewer) {
        return roles.isEmpty() || roles.stream().anyMatch(viewer::is);
    }

    String route() {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }
}
