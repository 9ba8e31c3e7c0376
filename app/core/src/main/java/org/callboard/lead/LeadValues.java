package org.callboard.lead;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.callboard.kernel.BadInput;
import org.callboard.records.Field;
import org.callboard.records.text.FieldCheck;

/** A lead by field name, with values of any type as JSON or a form gives them, as {@link CaptureLead}. */
final class LeadValues {

    private static final String CUSTOM = "custom";
    private static final Set<String> KNOWN = new TreeSet<>(Set.of(
            "firstName",
            "lastName",
            "email",
            "phone",
            "company",
            "companySize",
            "industry",
            "country",
            "jobTitle",
            "source",
            "campaign",
            "message",
            "tags",
            "attributes",
            CUSTOM));
    private static final int MOST_NAMED = 20;

    private final Map<String, ?> values;
    private final FieldCheck check = new FieldCheck();

    private LeadValues(Map<String, ?> values) {
        this.values = values;
    }

    /** @throws BadInput each field that is unknown, each value that is of the wrong type */
    static CaptureLead typed(Map<String, ?> values) {
        LeadValues v = new LeadValues(values);
        requireKnown(v.check, values.keySet());
        CaptureLead lead = new CaptureLead(
                v.text("firstName"),
                v.text("lastName"),
                v.text("email"),
                v.text("phone"),
                v.text("company"),
                v.number("companySize"),
                v.text("industry"),
                v.text("country"),
                v.text("jobTitle"),
                v.text("source"),
                v.text("campaign"),
                v.text("message"),
                v.texts("tags"),
                v.map("attributes"),
                v.custom());
        v.check.done();
        return lead;
    }

    static void requireKnown(FieldCheck check, Set<String> fields) {
        fields.stream()
                .filter(field -> !KNOWN.contains(field) && !field.startsWith(Field.CUSTOM))
                .limit(MOST_NAMED)
                .forEach(field -> check.wrong(
                        field.length() > 60 ? field.substring(0, 60) + "…" : field,
                        "There is no such field to write. Known here: " + String.join(", ", KNOWN) + "."));
    }

    private String text(String field) {
        return text(field, values.get(field));
    }

    private String text(String field, Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        check.wrong(field, "Expected a text.");
        return null;
    }

    private Integer number(String field) {
        Object value = values.get(field);
        if (value instanceof Long big && big.intValue() != big) {
            check.wrong(field, "Is out of range.");
            return null;
        }
        if (value instanceof Integer || value instanceof Long || isWhole(value)) {
            return ((Number) value).intValue();
        }
        if (value != null) {
            check.wrong(field, "Expected a whole number.");
        }
        return null;
    }

    private static boolean isWhole(Object value) {
        return value instanceof BigDecimal exact && exact.compareTo(BigDecimal.valueOf(exact.intValue())) == 0;
    }

    private List<String> texts(String field) {
        Object value = values.get(field);
        if (value instanceof Iterable<?> items) {
            List<String> texts = new ArrayList<>();
            items.forEach(item -> texts.add(text(field + "[" + texts.size() + "]", item)));
            return texts;
        }
        if (value != null) {
            check.wrong(field, "Expected a list of texts.");
        }
        return List.of();
    }

    private Map<String, String> map(String field) {
        Map<String, String> texts = new LinkedHashMap<>();
        Object value = values.get(field);
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> texts.put(String.valueOf(key), scalar(field + "." + key, item)));
        } else if (value != null) {
            check.wrong(field, "Expected an object of texts.");
        }
        return texts;
    }

    /** Whether they stand in an object, or each by the name {@code custom.<key>}. */
    private Map<String, Object> custom() {
        if (values.get(CUSTOM) != null && !(values.get(CUSTOM) instanceof Map<?, ?>)) {
            check.wrong(CUSTOM, "Expected an object with a value for each field.");
        }
        Map<String, Object> byKey = new LinkedHashMap<>();
        flat(values).forEach((field, value) -> {
            if (field.startsWith(Field.CUSTOM)) {
                byKey.put(field.substring(Field.CUSTOM.length()), value);
            }
        });
        return byKey;
    }

    /** With each custom field by the name {@code custom.<key>}. */
    static Map<String, Object> flat(Map<String, ?> values) {
        Map<String, Object> flat = new LinkedHashMap<>(values);
        if (values.get(CUSTOM) instanceof Map<?, ?> custom) {
            flat.remove(CUSTOM);
            custom.forEach((key, value) -> flat.put(Field.CUSTOM + key, value));
        }
        return flat;
    }

    /** Numbers and yes/no are welcome as custom attributes; they are kept as text. */
    private String scalar(String field, Object value) {
        return value instanceof Number || value instanceof Boolean ? value.toString() : text(field, value);
    }
}
