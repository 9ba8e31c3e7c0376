package org.callboard.kernel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which doors are open and which workers are awake in this process: the value of {@code --crm.target=}.
 *
 * @param names as given; {@code all} lights everything
 */
public record Targets(Set<String> names) {

    public static final String ALL = "all";
    /** Doors and housekeeping; the contexts that work topics follow. */
    public static final List<String> KNOWN = List.of(
            ALL,
            "api",
            "ui",
            "engine",
            "imports",
            "lead",
            "scoring",
            "customer",
            "deal",
            "communication",
            "knowledge",
            "survey",
            "support",
            "chat",
            "worklist");

    public Targets {
        Set<String> unknown =
                names.stream().filter(n -> !KNOWN.contains(n)).collect(Collectors.toCollection(LinkedHashSet::new));
        if (names.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalArgumentException("Unknown target " + String.join(", ", unknown) + ". Choose from: "
                    + String.join(", ", KNOWN) + ".");
        }
        names = Set.copyOf(names);
    }

    public static Targets of(String commaSeparated) {
        return new Targets(Stream.of(commaSeparated.split(","))
                .map(String::trim)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    public boolean lit(String target) {
        return names.contains(ALL) || names.contains(target);
    }
}
