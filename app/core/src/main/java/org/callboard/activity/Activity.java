package org.callboard.activity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.Subject;

/**
 * What somebody did, or means to do, about a subject.
 *
 * @param text HTML that is safe to show; {@code null} when nothing was written
 * @param plain the same as plain text
 * @param doneAt when a to-do was done; {@code null} while it is open
 * @param mentioned colleagues who were told that they are mentioned
 * @param version the ETag
 */
public record Activity(
        UUID id,
        Subject subject,
        ActivityKind kind,
        String text,
        String plain,
        Instant at,
        Integer durationMinutes,
        String direction,
        String outcome,
        Instant due,
        String assignee,
        Instant doneAt,
        String doneBy,
        String author,
        Set<String> mentioned,
        Instant createdAt,
        Instant changedAt,
        long version) {

    /** What its author could have written to make it so. */
    @JsonIgnore
    public ActivityDraft draft() {
        return new ActivityDraft(kind.word(), text, at, durationMinutes, direction, outcome, due, assignee);
    }
}
