package org.callboard.lead;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A lead as people see it.
 *
 * @param phone E.164 where it could be read, else as typed
 * @param custom values of the fields that admins added, by key, only those that the viewer may see
 * @param score {@code null} until judged
 * @param duplicateOf the known lead it was attached to
 * @param version the ETag
 */
public record LeadView(
        UUID id,
        String firstName,
        String lastName,
        String email,
        String phone,
        String company,
        Integer companySize,
        String industry,
        String country,
        String jobTitle,
        String source,
        String campaign,
        String message,
        List<String> tags,
        Map<String, String> attributes,
        Map<String, Object> custom,
        LeadStatus status,
        Integer score,
        Grade grade,
        String owner,
        String team,
        UUID duplicateOf,
        Integer release,
        Instant createdAt,
        Instant changedAt,
        long version) {

    /** "Josephine Darakjy, Chanay": the name people call it by. */
    public String title() {
        return LeadTitle.of(firstName, lastName, email, phone, company);
    }
}
