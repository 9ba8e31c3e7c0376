package org.callboard.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callboard.kernel.BadInput;
import org.callboard.records.CustomField.Index;
import org.callboard.records.CustomValues.Condition;
import org.callboard.records.text.FieldCheck;

/**
 * A criterion as a condition on the column {@code custom}. Single values are found by the field's own index, whose
 * statistics tell the planner how many there are; members of a choice of many, and single values while their index is
 * being built, by the column's GIN index.
 */
final class CustomCondition {

    private final CustomField field;
    private final Field asField;
    private final String column;
    private final String name;
    private final Map<String, Object> params = new HashMap<>();

    private CustomCondition(CustomField field, String name) {
        this.field = field;
        this.asField = FieldCatalogue.field(field);
        this.column = CustomColumn.of(field);
        this.name = name;
    }

    static Condition of(CustomField field, Criterion criterion, String name) {
        CustomCondition condition = new CustomCondition(field, name);
        String sql = switch (criterion.op()) {
            case IS -> condition.anyOf(criterion.values());
            case HAS ->
                throw new BadInput(
                        criterion.field(), "Is not looked into for a part of it; give values that it is one of.");
            case FROM -> condition.bound(criterion.values(), ">=");
            case TO -> condition.bound(criterion.values(), "<=");
        };
        return new Condition(sql, condition.params);
    }

    private String anyOf(List<String> values) {
        List<String> any = new ArrayList<>();
        for (String value : values) {
            any.add(value.equals(Criterion.NONE) ? column + " is null" : is(value));
        }
        return any.size() == 1 ? any.get(0) : "(" + String.join(" or ", any) + ")";
    }

    private String is(String text) {
        return switch (field.type()) {
            case TEXT, LINK -> column + " = lower(left(" + param(text) + ", " + CustomColumn.INDEXED_CHARACTERS + "))";
            case CHOICES -> contains("[" + quoted(choice(text)) + "]");
            case CHOICE -> single(choice(text), quoted(choice(text)));
            case YES_NO -> single(read(text).toString(), read(text).toString());
            case DATE -> column + " = " + param(read(text).toString());
            case NUMBER -> column + " = " + param(read(text));
            default -> money(text, "=");
        };
    }

    private String single(String value, String json) {
        return field.index() == Index.READY ? column + " = " + param(value) : contains(json);
    }

    private String contains(String json) {
        return "custom @> " + param("{\"" + field.key() + "\": " + json + "}") + "::jsonb";
    }

    private String bound(List<String> values, String sign) {
        if (values.size() != 1 || !field.type().isOrdered()) {
            throw new BadInput(asField.name(), "Cannot be cut from … to; give values that it is one of.");
        }
        return switch (field.type()) {
            case NUMBER -> column + " " + sign + " " + param(read(values.get(0)));
            case MONEY -> money(values.get(0), sign);
            default -> column + " " + sign + " " + param(read(values.get(0)).toString());
        };
    }

    /** A number alone counts in every currency. */
    private String money(String text, String sign) {
        BigDecimal number = Numbers.read(text);
        if (number != null) {
            return column + " " + sign + " " + param(number);
        }
        Map<?, ?> sum = (Map<?, ?>) read(text);
        return "(%s %s %s and custom -> '%s' ->> 'currency' = %s)"
                .formatted(
                        column,
                        sign,
                        param(sum.get(Sums.VALUE)),
                        field.key(),
                        param(sum.get(Sums.CURRENCY).toString()));
    }

    /** Bounds of the field do not bound what may be asked; a choice that was taken out can still be looked for. */
    private Object read(String text) {
        Field free = Field.of(asField.name(), asField.label(), asField.type(), null);
        FieldCheck check = new FieldCheck();
        Object value = new ValueReader(check, null).read(free, text);
        check.done();
        if (value == null || value instanceof LocalDate day && day.getYear() > 9999) {
            throw new BadInput(asField.name(), "Give a value to look for, or - for none.");
        }
        return value;
    }

    private String choice(String text) {
        FieldCheck check = new FieldCheck();
        String line = check.line(asField.name(), text, 100);
        check.done();
        return asField.choices().stream()
                .filter(choice -> choice.equalsIgnoreCase(line))
                .findFirst()
                .orElse(line == null ? "" : line);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + "\"";
    }

    private String param(Object value) {
        String param = name + "_" + params.size();
        params.put(param, value);
        return ":" + param;
    }
}
