package org.callboard.records;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a survivor gets when nobody chooses: its own value, else the first of the others; lists put together. */
final class Proposal {

    private final List<Mergeable.Record> sides;

    /** @param sides the survivor first */
    Proposal(List<Mergeable.Record> sides) {
        this.sides = sides;
    }

    /** Names of all fields that one of them has a value of, also of those that nobody here may see. */
    Set<String> names() {
        return sides.stream()
                .flatMap(side -> side.values().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<Object> values(String name) {
        List<Object> values = new ArrayList<>();
        sides.forEach(side -> values.add(side.values().get(name)));
        return values;
    }

    Object of(String name, int mostItems) {
        List<Object> there = values(name).stream().filter(Objects::nonNull).toList();
        if (there.isEmpty() || !(there.get(0) instanceof List<?>)) {
            return there.isEmpty() ? null : pointsElsewhere(there);
        }
        Set<Object> all = new LinkedHashSet<>();
        there.forEach(value -> {
            if (value instanceof List<?> items) {
                all.addAll(items);
            }
        });
        return all.stream().limit(mostItems).toList();
    }

    /** A record that one of them points to may be one of them: nobody becomes their own parent. */
    private Object pointsElsewhere(List<Object> there) {
        Set<Object> own = sides.stream().map(Mergeable.Record::id).collect(Collectors.toSet());
        return there.stream().filter(value -> !own.contains(value)).findFirst().orElse(null);
    }

    boolean differs(String name) {
        List<Object> values = values(name);
        return values.stream().anyMatch(value -> !Plain.same(value, values.get(0)));
    }

    /** The one that most is known of, and of those the oldest. */
    static Mergeable.Record best(List<Mergeable.Record> sides) {
        return sides.stream()
                .sorted((one, other) -> {
                    int byKnown = Integer.compare(known(other.values()), known(one.values()));
                    return byKnown != 0 ? byKnown : one.id().compareTo(other.id());
                })
                .findFirst()
                .orElseThrow();
    }

    private static int known(Map<String, Object> values) {
        return (int) values.values().stream().filter(Objects::nonNull).count();
    }
}
