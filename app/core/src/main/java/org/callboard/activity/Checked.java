package org.callboard.activity;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.Subject;

/**
 * A draft that was found right, as it is kept.
 *
 * @param at never {@code null}
 */
record Checked(
        ActivityKind kind,
        RichText text,
        Instant at,
        Integer durationMinutes,
        String direction,
        String outcome,
        Due due,
        Priority priority,
        String assignee) {

    Activity asNew(UUID id, Subject subject, String author, Collection<String> mentioned, Instant now) {
        return new Activity(
                id,
                subject,
                kind,
                text.html(),
                text.plain(),
                at,
                durationMinutes,
                direction,
                outcome,
                due.at(),
                due.on(),
                priority,
                assignee,
                null,
                null,
                null,
                author,
                Set.copyOf(mentioned),
                now,
                now,
                1);
    }

    /** What was there, with this instead; whoever was told of a mention stays told. */
    Activity insteadOf(Activity before, Collection<String> newlyMentioned, Instant now) {
        Set<String> mentioned = new HashSet<>(before.mentioned());
        mentioned.addAll(newlyMentioned);
        return new Activity(
                before.id(),
                before.subject(),
                kind,
                text.html(),
                text.plain(),
                at,
                durationMinutes,
                direction,
                outcome,
                due.after(before).at(),
                due.on(),
                priority,
                assignee,
                before.followUp(),
                before.doneAt(),
                before.doneBy(),
                before.author(),
                mentioned,
                before.createdAt(),
                now,
                before.version() + 1);
    }
}
