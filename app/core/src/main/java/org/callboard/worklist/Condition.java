package org.callboard.worklist;

import java.util.ArrayList;
import java.util.List;

/** A piece of SQL about {@code worklist.task t} with its values; values never stand in the text. */
record Condition(String sql, List<Object> values) {

    static final Condition ALWAYS = of("true");
    static final Condition NEVER = of("false");

    static Condition of(String sql, Object... values) {
        return new Condition(sql, List.of(values));
    }

    static Condition allOf(List<Condition> conditions) {
        return join(conditions, " and ", ALWAYS);
    }

    static Condition anyOf(List<Condition> conditions) {
        return join(conditions, " or ", NEVER);
    }

    private static Condition join(List<Condition> conditions, String word, Condition otherwise) {
        if (conditions.isEmpty()) {
            return otherwise;
        }
        List<Object> values = new ArrayList<>();
        conditions.forEach(condition -> values.addAll(condition.values()));
        return new Condition(
                conditions.stream()
                        .map(Condition::sql)
                        .reduce((left, right) -> left + word + right)
                        .map(sql -> "(" + sql + ")")
                        .orElseThrow(),
                values);
    }
}
