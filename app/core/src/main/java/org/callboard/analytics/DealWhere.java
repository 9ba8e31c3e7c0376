package org.callboard.analytics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callboard.access.Sight;
import org.callboard.kernel.BadInput;
import org.callboard.records.Criterion;
import org.callboard.records.RecordQuery;

/**
 * What a viewer may see, and what was asked for, as SQL over {@link #table()}. Where it matters whose a deal is, its parts
 * are asked, of which each owner has theirs; else the deals, which are whole.
 */
final class DealWhere {

    private static final int MOST_CRITERIA = 30;
    private static final int MOST_VALUES = 100;
    private static final Map<String, FilterColumn> COLUMNS = FilterColumn.ALL;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();
    private final boolean parts;
    private final boolean once;

    /** @param by what the deals are grouped by */
    DealWhere(Sight sight, RecordQuery filter, By by) {
        boolean all = sight instanceof Sight.All;
        parts = !all || by.isOfWhose() || filter.criteria().stream().anyMatch(DealWhere::isOfWhose);
        once = !parts || !all || by == By.OWNER;
        conditions.add("not d.merged");
        see(sight);
        if (filter.criteria().size() > MOST_CRITERIA) {
            throw new BadInput("filter", "Holds too many conditions: at most " + MOST_CRITERIA + ".");
        }
        filter.criteria().forEach(this::meet);
    }

    static boolean isOfWhose(Criterion criterion) {
        return criterion.field().equals("owner") || criterion.field().equals("team");
    }

    /** What stands after {@code from}; its alias is {@code d}. */
    String table() {
        return parts ? "analytics.part d" : "analytics.deal d";
    }

    /** How much of the deal a row is, up to 1. */
    String part() {
        return parts ? "d.part" : "1::numeric";
    }

    /** Whether a deal is one row of each group at most. */
    boolean isOnce() {
        return once;
    }

    /** Counts deals within a group. */
    String count() {
        return once ? "count(*)" : "count(distinct d.id)";
    }

    /** Whether all that is asked for stands in the copies of deals; else the list of deals must be asked. */
    static boolean isEnoughFor(RecordQuery filter) {
        boolean wordless = filter.text() == null || filter.text().isBlank();
        return wordless && filter.criteria().stream().map(Criterion::field).allMatch(COLUMNS::containsKey);
    }

    /** A condition that others wrote, with its parameters. */
    DealWhere and(String condition, Map<String, Object> of) {
        params.putAll(of);
        return and(condition);
    }

    private void see(Sight sight) {
        if (sight instanceof Sight.OwnAndUnassigned own) {
            conditions.add("(d.owner = %s or d.owner is null and d.team = any(%s))"
                    .formatted(param(own.username()), param(own.teams().toArray(String[]::new))));
        } else if (!(sight instanceof Sight.All)) {
            conditions.add("false");
        }
    }

    private void meet(Criterion criterion) {
        FilterColumn column = COLUMNS.get(criterion.field());
        if (criterion.values().isEmpty() || criterion.values().size() > MOST_VALUES) {
            throw new BadInput(criterion.field(), "Give 1 to " + MOST_VALUES + " values.");
        }
        conditions.add(
                switch (criterion.op()) {
                    case IS -> anyOf(column, criterion);
                    case HAS ->
                        throw new BadInput(
                                criterion.field(),
                                "Is not looked into for a part of it; give values that it is one of.");
                    case FROM -> bound(column, criterion, ">=");
                    case TO -> bound(column, criterion, "<=");
                });
    }

    private String anyOf(FilterColumn column, Criterion criterion) {
        return criterion.values().stream()
                .map(value -> value.equals(Criterion.NONE) ? column.none() : column.equal(param(column.read(value))))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String bound(FilterColumn column, Criterion criterion, String sign) {
        if (!column.ordered() || criterion.values().size() != 1) {
            throw new BadInput(criterion.field(), "Cannot be cut from … to; give values that it is one of.");
        }
        return column.sql() + " " + sign + " "
                + param(column.read(criterion.values().get(0)));
    }

    DealWhere and(String condition) {
        conditions.add(condition);
        return this;
    }

    DealWhere from(String column, LocalDate day) {
        return and(column + " >= " + param(day));
    }

    DealWhere to(String column, LocalDate day) {
        return and(column + " <= " + param(day));
    }

    DealWhere is(String expression, Object value) {
        return and(expression + " = " + param(value));
    }

    String param(Object value) {
        String name = "f" + params.size();
        params.put(name, value);
        return ":" + name;
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }
}
