package org.callboard.records;

import java.util.Map;
import java.util.UUID;

/**
 * A record as somebody may see it.
 *
 * @param kind name of its kind
 * @param title what people call it
 * @param values by field name, only fields the viewer may see; absent ones are {@code null}. Numbers are BigDecimal, days
 *     LocalDate, moments Instant, sums {@code {value, currency}}, lists List
 * @param titles of the records that its fields point to, by id
 * @param version grows with each change; for conflicts
 */
public record RecordView(
        String kind, UUID id, String title, Map<String, Object> values, Map<UUID, String> titles, long version) {

    public Object value(String field) {
        return values.get(field);
    }

    public String text(String field) {
        Object value = values.get(field);
        return value == null ? null : value.toString();
    }

    public String owner() {
        return text("owner");
    }

    public String team() {
        return text("team");
    }
}
