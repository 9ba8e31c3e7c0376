package org.callboard.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.callboard.kernel.BadInput;
import org.callboard.records.Field;

/** A sort as SQL; ends with the id, so that no row changes place between two pages. */
final class LeadOrder {

    /** Ids grow with time, so they are the order of creation. */
    private static final Map<String, String> COLUMNS = Map.of(
            "name", "name_key",
            "company", "company_key",
            "score", "score",
            "createdAt", "id",
            "changedAt", "changed_at",
            "status", "status",
            "owner", "owner");

    private LeadOrder() {}

    /** @param custom what to sort by, for the name of a custom field; empty when the viewer cannot */
    static String by(List<String> sort, Function<String, Optional<String>> custom) {
        List<String> order = new ArrayList<>();
        boolean descending = true;
        for (String key : sort) {
            boolean down = key.startsWith("-");
            String column = column(down ? key.substring(1) : key, custom);
            descending = order.isEmpty() ? down : descending;
            order.add(column + (down ? " desc" : "") + nulls(column, down));
        }
        if (sort.stream().noneMatch(key -> key.endsWith("createdAt"))) {
            order.add("id" + (descending ? " desc" : ""));
        }
        return String.join(", ", order);
    }

    private static String column(String key, Function<String, Optional<String>> custom) {
        Optional<String> column =
                key.startsWith(Field.CUSTOM) ? custom.apply(key) : Optional.ofNullable(COLUMNS.get(key));
        return column.orElseThrow(() -> new BadInput(
                "sort",
                "Sort by one of " + String.join(", ", COLUMNS.keySet())
                        + ", or by a custom field that can be filtered."));
    }

    /** A lead without a score is no better than the worst. */
    private static String nulls(String column, boolean down) {
        return !column.equals("score") ? "" : down ? " nulls last" : " nulls first";
    }
}
