package org.callboard.ui.shell;

import com.vaadin.flow.component.Component;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callboard.search.Hit;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;

/** Hits of one kind, which stand together in the palette; the kind with the best hit comes first. */
record HitGroup(Place place, List<Hit> hits) {

    private static final Map<String, String> PATHS =
            Map.of("lead", "leads", "company", "companies", "person", "people", "deal", "deals", "ticket", "tickets");
    private static final int SHOWN = 5;

    /** Kinds that have no page yet are left out. */
    static List<HitGroup> of(List<Hit> hits, Places places) {
        Map<String, List<Hit>> kinds = hits.stream()
                .collect(Collectors.groupingBy(hit -> hit.subject().type(), LinkedHashMap::new, Collectors.toList()));
        return kinds.entrySet().stream()
                .map(kind -> Optional.ofNullable(PATHS.get(kind.getKey()))
                        .flatMap(places::around)
                        .map(place -> new HitGroup(place, kind.getValue()))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    String title() {
        return Texts.text(place.word());
    }

    String icon() {
        return place.icon();
    }

    List<Hit> best() {
        return hits.subList(0, Math.min(SHOWN, hits.size()));
    }

    String path(Hit hit) {
        return place.path() + "/" + hit.subject().id();
    }

    /** The list that shows all of them, where there are more. */
    Optional<String> list(String words) {
        String similar = hits.get(0).similar();
        return hits.size() <= SHOWN
                ? Optional.empty()
                : Optional.of(place.path() + "?q="
                        + URLEncoder.encode(similar == null ? words : similar, StandardCharsets.UTF_8));
    }

    /** What the hit's kind says of it in a word, else why it was found where its name does not show it. */
    static Optional<Component> mark(Hit hit) {
        if (hit.badge() != null) {
            return Optional.of(Badge.warmth(hit.badge()));
        }
        return switch (hit.why()) {
            case SIMILAR -> Optional.of(new Badge(Texts.text("shell.hits.similar"), Badge.Tone.CALM));
            case MERGED -> Optional.of(new Badge(Texts.text("shell.hits.merged"), Badge.Tone.CALM));
            default -> Optional.empty();
        };
    }
}
