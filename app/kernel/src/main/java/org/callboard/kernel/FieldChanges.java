package org.callboard.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What changed, field by field, as a {@link DomainEvent} tells it in its details: {@code {"field": {"from": …, "to": …}}}.
 * The history of fields reads it there.
 */
public final class FieldChanges {

    private final Map<String, Object> changes = new LinkedHashMap<>();

    /** Nothing where nothing differs. */
    public FieldChanges add(String field, Object from, Object to) {
        if (!Objects.equals(from, to)) {
            changes.putAll(of(field, from, to));
        }
        return this;
    }

    public Map<String, Object> details() {
        return changes;
    }

    /** One field, whose change is known. @param from {@code null}, as {@code to}, for no value */
    public static Map<String, Object> of(String field, Object from, Object to) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("from", from);
        change.put("to", to);
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put(field, change);
        return changes;
    }
}
