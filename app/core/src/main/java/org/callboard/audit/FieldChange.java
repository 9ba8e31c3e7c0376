package org.callboard.audit;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.callboard.kernel.Cause;

/**
 * A field that got another value.
 *
 * @param key of the event that changed it; an event may change several fields
 * @param from the whole value before, {@code null} for none
 * @param to the whole value after, {@code null} for none
 */
public record FieldChange(
        long key, Instant at, String field, Object from, Object to, Cause cause, String correlationId) {

    /** A line's details hold a change as {@code {"field": {"from": …, "to": …}}}. */
    static Stream<FieldChange> in(TimelineEntry entry) {
        return entry.details().entrySet().stream()
                .filter(detail -> detail.getValue() instanceof Map<?, ?> change
                        && change.containsKey("from")
                        && change.containsKey("to"))
                .map(detail -> of(entry, detail.getKey(), (Map<?, ?>) detail.getValue()));
    }

    private static FieldChange of(TimelineEntry entry, String field, Map<?, ?> change) {
        return new FieldChange(
                entry.key(),
                entry.at(),
                field,
                change.get("from"),
                change.get("to"),
                entry.cause(),
                entry.correlationId());
    }
}
