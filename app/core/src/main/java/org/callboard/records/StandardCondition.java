package org.callboard.records;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.callboard.kernel.BadInput;
import org.callboard.records.Field.Trait;
import org.callboard.records.text.NormalForm;

/** A condition on a standard field's column, in the form that the kind's indexes answer. */
final class StandardCondition {

    private static final int SHORTEST_PART = 3;

    private final Field field;
    private final Function<Object, String> params;
    private boolean hardToExpect;

    /** @param params keeps a value and answers with its name in the statement */
    StandardCondition(Field field, Function<Object, String> params) {
        this.field = field;
        this.params = params;
    }

    String of(Criterion criterion) {
        return switch (criterion.op()) {
            case IS -> anyOf(criterion);
            case HAS -> part(criterion);
            case FROM -> bound(criterion, ">=");
            case TO -> bound(criterion, "<=");
        };
    }

    /** Of tags and of parts of texts the planner knows least. */
    boolean isHardToExpect() {
        return hardToExpect;
    }

    /** Patterns of fewer letters than an index of trigrams knows would read the whole table. */
    private String part(Criterion criterion) {
        if (!field.is(Trait.FOLDED)) {
            throw new BadInput(field.name(), "Is not looked into for a part of it; give values that it is one of.");
        }
        hardToExpect = true;
        List<String> any = new ArrayList<>();
        for (String value : criterion.values()) {
            String part = value.strip();
            if (part.codePointCount(0, part.length()) < SHORTEST_PART) {
                throw new BadInput(field.name(), "Give at least " + SHORTEST_PART + " characters of it.");
            }
            String pattern = part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            any.add("lower(%s) like lower(%s)".formatted(field.column(), params.apply("%" + pattern + "%")));
        }
        return any.size() == 1 ? any.get(0) : "(" + String.join(" or ", any) + ")";
    }

    private String anyOf(Criterion criterion) {
        List<String> any = new ArrayList<>();
        List<String> values = criterion.values().stream()
                .filter(value -> !value.equals(Criterion.NONE))
                .toList();
        boolean list = field.type() == FieldType.TAGS || field.type() == FieldType.CHOICES;
        if (values.size() < criterion.values().size()) {
            any.add(list ? "(%1$s is null or %1$s = '{}')".formatted(field.column()) : compared() + " is null");
        }
        if (list && !values.isEmpty()) {
            hardToExpect = true;
            any.add(field.column() + " && "
                    + params.apply(values.stream().map(NormalForm::search).toArray(String[]::new)) + "::text[]");
        } else if (field.type() == FieldType.TIME) {
            values.forEach(value -> any.add("(%s >= %s and %s < %s)"
                    .formatted(field.column(), params.apply(from(value)), field.column(), params.apply(until(value)))));
        } else if (values.size() == 1) {
            any.add(equal(values.get(0)));
        } else if (!values.isEmpty()) {
            values.forEach(value -> any.add(equal(value)));
        }
        return any.size() == 1 ? any.get(0) : "(" + String.join(" or ", any) + ")";
    }

    private String equal(String value) {
        Object read = Asked.value(field, value);
        if (read instanceof Map<?, ?> sum) {
            return "(%s = %s and %s = %s)"
                    .formatted(
                            field.column(),
                            params.apply(sum.get(Sums.VALUE)),
                            field.column() + Columns.CURRENCY,
                            params.apply(sum.get(Sums.CURRENCY)));
        }
        return field.is(Trait.FOLDED)
                ? "%s = lower(%s)".formatted(compared(), params.apply(read))
                : field.column() + " = " + params.apply(read);
    }

    /** As the index has it. */
    private String compared() {
        return field.is(Trait.FOLDED) ? "lower(" + field.column() + ")" : field.column();
    }

    private String bound(Criterion criterion, String sign) {
        if (!field.type().isOrdered() || criterion.values().size() != 1) {
            throw new BadInput(field.name(), "Cannot be cut from … to; give values that it is one of.");
        }
        String value = criterion.values().get(0);
        if (field.type() == FieldType.TIME) {
            return sign.equals(">=")
                    ? field.column() + " >= " + params.apply(from(value))
                    : field.column() + " < " + params.apply(until(value));
        }
        if (field.type() == FieldType.MONEY && Numbers.read(value) != null) {
            return field.column() + " " + sign + " " + params.apply(Numbers.read(value));
        }
        Object read = Asked.value(field, value);
        return read instanceof Map<?, ?> sum
                ? "(%s %s %s and %s = %s)"
                        .formatted(
                                field.column(),
                                sign,
                                params.apply(sum.get(Sums.VALUE)),
                                field.column() + Columns.CURRENCY,
                                params.apply(sum.get(Sums.CURRENCY)))
                : field.column() + " " + sign + " " + params.apply(read);
    }

    /** Days are those of UTC. */
    private OffsetDateTime from(String value) {
        return Asked.moment(field, value);
    }

    private OffsetDateTime until(String value) {
        OffsetDateTime begin = Asked.moment(field, value);
        return value.length() == 10 ? begin.plusDays(1) : begin.plusNanos(1_000);
    }
}
