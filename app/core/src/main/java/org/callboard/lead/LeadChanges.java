package org.callboard.lead;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.callboard.kernel.FieldChanges;
import org.callboard.records.Field;

/**
 * What changed, as a timeline keeps it: by field, {@code {"from": …, "to": …}}. The values are whole, so that they can
 * be restored.
 */
final class LeadChanges {

    private static final int LONGEST = 200;

    private LeadChanges() {}

    static Map<String, Object> between(LeadDetails before, LeadDetails after) {
        Map<String, Object> changes = new LinkedHashMap<>();
        Map<String, Object> now = after.values();
        Map<String, Object> was = before.values();
        now.keySet().forEach(field -> was.putIfAbsent(field, null));
        was.forEach((field, value) -> put(changes, field, value, now.get(field)));
        return changes;
    }

    /** In a sentence for everybody who sees the lead; which custom fields it was is not for everybody. */
    static String fields(Map<String, Object> changes) {
        return changes.keySet().stream()
                .map(field -> field.startsWith(Field.CUSTOM) ? "custom fields" : field)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** @param fieldFromTo triples of a field's name, its old and its new value */
    static Map<String, Object> of(Object... fieldFromTo) {
        Map<String, Object> changes = new LinkedHashMap<>();
        for (int i = 0; i < fieldFromTo.length; i += 3) {
            put(changes, (String) fieldFromTo[i], fieldFromTo[i + 1], fieldFromTo[i + 2]);
        }
        return changes;
    }

    /** Plain details of an event, those that are known. @param namesAndValues pairs of a name and a value */
    static Map<String, Object> named(Object... namesAndValues) {
        Map<String, Object> details = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                details.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return details;
    }

    private static void put(Map<String, Object> changes, String field, Object from, Object to) {
        if (!Objects.equals(from, to)) {
            changes.putAll(FieldChanges.of(field, from, to));
        }
    }

    static Object brief(Object value) {
        return value instanceof String text && text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : value;
    }
}
