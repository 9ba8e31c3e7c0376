package org.callboard.records;

import java.util.List;

/**
 * One condition of a list.
 *
 * @param field name of a field that can be filtered
 * @param values as texts, in the form of the field's type; {@link #NONE} among them means "has no value"
 */
public record Criterion(String field, Op op, List<String> values) {

    /** Stands for "no value": nobody's, unassigned, empty. */
    public static final String NONE = "-";

    /** How the values bound the field. */
    public enum Op {
        /** Any of the values. */
        IS,
        /** Any of the values is a part of the text, in any case; for texts that the kind's lists find so. */
        HAS,
        /** The value or more. */
        FROM,
        /** The value or less; of days the whole day. */
        TO
    }

    public Criterion {
        values = List.copyOf(values);
    }

    public static Criterion is(String field, String... values) {
        return new Criterion(field, Op.IS, List.of(values));
    }

    public static Criterion has(String field, String part) {
        return new Criterion(field, Op.HAS, List.of(part));
    }

    public static Criterion from(String field, String value) {
        return new Criterion(field, Op.FROM, List.of(value));
    }

    public static Criterion to(String field, String value) {
        return new Criterion(field, Op.TO, List.of(value));
    }
}
