package org.callboard.ui.shell;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callboard.access.Preferences;
import org.callboard.access.Viewer;

/** The places of a person by what they are for. What somebody folded stays folded, on every page and tomorrow. */
class PlaceGroups extends Div {

    private static final String FOLDED = "rail.folded";
    /** Whoever has more than this finds what is rarely needed folded. */
    private static final int MANY = 14;

    private static final Set<Place.Group> RARE = EnumSet.of(Place.Group.SETUP, Place.Group.HOUSE);

    private final transient Preferences preferences;
    private final List<PlaceLink> links = new ArrayList<>();
    private final List<PlaceGroup> groups = new ArrayList<>();
    private final Set<Place.Group> folded;

    PlaceGroups(ShellRoom room, Viewer viewer) {
        preferences = room.preferences();
        addClassName("crm-groups");
        Map<Place.Group, List<Place>> places = room.places().of(viewer);
        places.forEach(
                (group, all) -> add(group, all.stream().map(PlaceLink::new).toList()));
        folded = folded();
        groups.forEach(group -> group.fold(folded.contains(group.group())));
    }

    private void add(Place.Group group, List<PlaceLink> own) {
        links.addAll(own);
        if (group == Place.Group.WORK) {
            own.forEach(this::add);
        } else {
            PlaceGroup under = new PlaceGroup(group, own, this::remember);
            groups.add(under);
            add(under);
        }
    }

    private Set<Place.Group> folded() {
        Set<Place.Group> usual = links.size() > MANY ? RARE : Set.of();
        Set<Place.Group> found = EnumSet.noneOf(Place.Group.class);
        found.addAll(preferences
                .get(FOLDED)
                .map(kept -> Arrays.stream(Place.Group.values())
                        .filter(group -> List.of(kept.split(",")).contains(group.name()))
                        .collect(Collectors.toSet()))
                .orElse(usual));
        return found;
    }

    private void remember(Place.Group group, boolean isFolded) {
        if (isFolded) {
            folded.add(group);
        } else {
            folded.remove(group);
        }
        preferences.set(FOLDED, folded.stream().map(Place.Group::name).collect(Collectors.joining(",")));
    }

    /** Where one is stands open, whatever was folded. */
    void mark(Place current) {
        links.forEach(link -> link.mark(current));
        if (current != null) {
            groups.stream().filter(group -> group.group() == current.group()).forEach(group -> group.fold(false));
        }
    }
}
