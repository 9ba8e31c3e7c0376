package org.callboard.support;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A ticket as somebody brings it; what nobody said is {@code null} and left to the rules.
 *
 * @param channel {@code null} is {@code API}
 * @param language ISO 639-1
 */
public record TicketDraft(
        String subject,
        String description,
        Priority priority,
        String category,
        String queue,
        String channel,
        String language,
        UUID personId,
        UUID companyId,
        UUID productId) {

    public static TicketDraft of(String subject, String description) {
        return new TicketDraft(subject, description, null, null, null, null, null, null, null, null);
    }

    /** As fields of a record, those that were said. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("subject", subject);
        values.put("description", description);
        values.put("priority", priority == null ? null : priority.name());
        values.put("category", category);
        values.put("queue", queue);
        values.put("channel", channel);
        values.put("language", language);
        values.put("personId", personId == null ? null : personId.toString());
        values.put("companyId", companyId == null ? null : companyId.toString());
        values.put("productId", productId == null ? null : productId.toString());
        values.values().removeIf(value -> value == null);
        return values;
    }
}
