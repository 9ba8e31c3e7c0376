package org.callboard.worklist;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A task waiting for people, with what it is about.
 *
 * @param form {@code <context>/<form>}; {@code null} when the step asks for nothing
 * @param release the release that its process stands on
 * @param version grows with each change; for conflicts
 */
public record WorkItem(
        String id,
        String name,
        String process,
        String element,
        String instanceId,
        About subject,
        String assignee,
        Set<String> groups,
        int priority,
        Instant createdAt,
        Instant due,
        Instant followUp,
        String form,
        int release,
        long version) {

    /** @param badge one word of meaning, for example HOT; may be {@code null} */
    public record About(String type, UUID id, String title, String badge, String owner) {}
}
