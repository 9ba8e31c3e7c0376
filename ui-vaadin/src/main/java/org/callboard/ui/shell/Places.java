package org.callboard.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callboard.access.Viewer;
import org.springframework.stereotype.Component;

/** All places of the house, cut to what a viewer may enter. */
@Component
class Places {

    private final List<Place> all;

    Places(List<Place> all) {
        this.all = all.stream().sorted(Comparator.comparingInt(Place::order)).toList();
    }

    List<Place> of(Viewer viewer, Place.Kind kind) {
        return all.stream()
                .filter(place -> place.kind() == kind && place.isFor(viewer) && exists(place))
                .toList();
    }

    /** All that stand somewhere to be gone to, by group. */
    Map<Place.Group, List<Place>> of(Viewer viewer) {
        return all.stream()
                .filter(place -> place.kind() != Place.Kind.CREATE && place.isFor(viewer) && exists(place))
                .collect(Collectors.groupingBy(
                        Place::group, () -> new EnumMap<>(Place.Group.class), Collectors.toList()));
    }

    /** The place in whose realm a path lies: {@code leads/018f…} lies in {@code leads}. */
    Optional<Place> around(String path) {
        String first = path.isEmpty() ? "tasks" : path.split("[/?]", 2)[0];
        return all.stream()
                .filter(place ->
                        place.kind() != Place.Kind.CREATE && place.path().equals(first))
                .findFirst();
    }

    static void go(String path) {
        int query = path.indexOf('?');
        UI ui = UI.getCurrent();
        if (query < 0) {
            ui.navigate(path);
        } else {
            ui.navigate(path.substring(0, query), QueryParameters.fromString(path.substring(query + 1)));
        }
    }

    private static boolean exists(Place place) {
        return RouteConfiguration.forApplicationScope().getRoute(place.route()).isPresent();
    }
}
