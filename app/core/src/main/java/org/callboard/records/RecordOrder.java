package org.callboard.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;

/**
 * A sort as SQL; ends with the id, so that no row changes place between two pages. Records without a value come last
 * either way.
 *
 * @param first what it sorts by first, where that may be empty; else {@code null}
 * @param within the order of rows that all have a value there, or all have none: that of an index
 * @param overall the order of all rows
 */
record RecordOrder(String first, String within, String overall) {

    private static final Set<String> NEVER_EMPTY =
            Set.of("id", "name_key", "last_name_key", "created_at", "changed_at");

    static RecordOrder by(RecordKind kind, CustomValues customs, Viewer viewer, List<String> sort) {
        if (sort.isEmpty()) {
            return new RecordOrder(null, "id desc", "id desc");
        }
        List<String> within = new ArrayList<>();
        List<String> overall = new ArrayList<>();
        String first = null;
        for (String key : sort) {
            boolean down = key.startsWith("-");
            String column = column(kind, customs, viewer, down ? key.substring(1) : key);
            String direction = down ? " desc" : "";
            boolean empty = !NEVER_EMPTY.contains(column);
            first = within.isEmpty() && empty ? column : first;
            within.add(column + direction + (empty && down && !within.isEmpty() ? " nulls last" : ""));
            overall.add(column + direction + (empty && down ? " nulls last" : ""));
        }
        String id = sort.get(0).startsWith("-") ? "id desc" : "id";
        within.add(id);
        overall.add(id);
        return new RecordOrder(first, String.join(", ", within), String.join(", ", overall));
    }

    private static String column(RecordKind kind, CustomValues customs, Viewer viewer, String key) {
        if (key.startsWith(Field.CUSTOM)) {
            return customs.order(kind.name(), key, viewer).orElseThrow(() -> unknown(kind, customs, viewer));
        }
        return kind.fields().stream()
                .filter(field -> field.name().equals(key) && field.isSortable())
                .map(Field::sortColumn)
                .findFirst()
                .or(() -> Optional.ofNullable(key.equals("name") || key.equals("title") ? "name_key" : null))
                .orElseThrow(() -> unknown(kind, customs, viewer));
    }

    private static BadInput unknown(RecordKind kind, CustomValues customs, Viewer viewer) {
        List<String> known = Stream.concat(kind.fields().stream(), customs.fields(kind.name(), viewer).stream())
                .filter(Field::isSortable)
                .map(Field::name)
                .toList();
        return new BadInput("sort", "Sort by one of " + String.join(", ", known) + "; a leading minus turns it round.");
    }
}
