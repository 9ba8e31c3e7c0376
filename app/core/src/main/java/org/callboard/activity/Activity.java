package org.callboard.activity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.callboard.audit.Authored;
import org.callboard.kernel.Subject;

/**
 * What somebody did, or means to do, about a subject.
 *
 * @param text HTML that is safe to show; {@code null} when nothing was written
 * @param plain the same as plain text
 * @param due until when a to-do should be done; when it is due on a day, the last minute of that day
 * @param dueOn the day a to-do is due on; {@code null} when it is due at a moment, or at no time
 * @param priority of a to-do; {@code null} for what is none
 * @param followUp until when its assignee put the to-do off
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
        LocalDate dueOn,
        Priority priority,
        String assignee,
        Instant followUp,
        Instant doneAt,
        String doneBy,
        String author,
        Set<String> mentioned,
        Instant createdAt,
        Instant changedAt,
        long version)
        implements Authored {

    /** What its author could have written to make it so. */
    @JsonIgnore
    public ActivityDraft draft() {
        return new ActivityDraft(
                kind.word(),
                text,
                at,
                durationMinutes,
                direction,
                outcome,
                dueOn == null ? due : null,
                dueOn,
                null,
                priority == null ? null : priority.word(),
                assignee);
    }

    /** Whether it is a to-do that nobody has done yet. */
    @JsonIgnore
    public boolean isOpenTodo() {
        return kind == ActivityKind.TODO && doneAt == null;
    }

    Activity doneBy(String username, Instant when) {
        return with(assignee, followUp, when, username, when);
    }

    Activity openAgain(Instant when) {
        return with(assignee, followUp, null, null, when);
    }

    Activity givenTo(String username, Instant when) {
        return with(username, followUp, doneAt, doneBy, when);
    }

    Activity putOff(Instant until, Instant when) {
        return with(assignee, until, doneAt, doneBy, when);
    }

    private Activity with(String whose, Instant later, Instant done, String by, Instant when) {
        return new Activity(
                id,
                subject,
                kind,
                text,
                plain,
                at,
                durationMinutes,
                direction,
                outcome,
                due,
                dueOn,
                priority,
                whose,
                later,
                done,
                by,
                author,
                mentioned,
                createdAt,
                when,
                version + 1);
    }
}
