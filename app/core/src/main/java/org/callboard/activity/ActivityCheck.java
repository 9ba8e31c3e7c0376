package org.callboard.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Subject;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Component;

/** Says everything that is wrong with a draft at once. */
@Component
class ActivityCheck {

    static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_OUTCOME = 200;
    private static final int LONGEST_MINUTES = 24 * 60;
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Duration FAR = Duration.ofDays(5 * 366L);
    /** Clocks of callers differ a little. */
    private static final Duration NOW_OR_SO = Duration.ofMinutes(10);

    private static final Set<String> DIRECTIONS = Set.of("inbound", "outbound");

    private final Assignees assignees;
    private final Clock clock;

    ActivityCheck(Assignees assignees, Clock clock) {
        this.assignees = assignees;
        this.clock = clock;
    }

    /**
     * @param current whose to-do it is already, which nobody asks again whether they may; {@code null} for a new one
     * @throws BadInput one entry per bad field
     */
    Checked check(Subject subject, ActivityDraft draft, String author, String current) {
        ActivityKind kind = ActivityKind.of("kind", draft.kind());
        FieldCheck check = new FieldCheck();
        RichText text = RichText.of(check.lines("text", draft.text(), LONGEST_TEXT));
        check.done();
        if (text.isEmpty() && !kind.isTimed()) {
            check.wrong("text", "Write something.");
        }
        foreign(check, kind, draft);
        Checked checked = new Checked(
                kind,
                text,
                at(check, kind, draft.at()),
                minutes(check, draft.durationMinutes()),
                direction(check, draft.direction()),
                check.line("outcome", draft.outcome(), LONGEST_OUTCOME),
                Due.of(draft, check, clock),
                kind == ActivityKind.TODO ? priority(check, draft.priority()) : null,
                kind == ActivityKind.TODO ? assignee(check, draft.assignee(), author, current, subject) : null);
        check.done();
        return checked;
    }

    private static void foreign(FieldCheck check, ActivityKind kind, ActivityDraft draft) {
        refuse(check, !kind.isTimed() && draft.durationMinutes() != null, "durationMinutes", "calls and meetings");
        refuse(check, !kind.isTimed() && draft.outcome() != null, "outcome", "calls and meetings");
        refuse(check, kind != ActivityKind.CALL && draft.direction() != null, "direction", "calls");
        boolean other = kind != ActivityKind.TODO;
        refuse(check, other && draft.due() != null, "due", "to-dos");
        refuse(check, other && draft.dueOn() != null, "dueOn", "to-dos");
        refuse(check, other && draft.priority() != null, "priority", "to-dos");
        refuse(check, other && draft.assignee() != null, "assignee", "to-dos");
    }

    private static void refuse(FieldCheck check, boolean given, String field, String owners) {
        if (given) {
            check.wrong(field, "Only " + owners + " have it; leave it out.");
        }
    }

    private Instant at(FieldCheck check, ActivityKind kind, Instant typed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        if (typed == null) {
            return now;
        }
        Instant latest = kind == ActivityKind.MEETING ? now.plus(FAR) : now.plus(NOW_OR_SO);
        if (typed.isBefore(EARLIEST) || typed.isAfter(latest)) {
            check.wrong(
                    "at",
                    kind == ActivityKind.MEETING
                            ? "Give a time from 1970 to five years ahead."
                            : "Give a time from 1970 until now.");
        }
        return typed.truncatedTo(ChronoUnit.MICROS);
    }

    private static Integer minutes(FieldCheck check, Integer typed) {
        if (typed != null && (typed < 0 || typed > LONGEST_MINUTES)) {
            check.wrong("durationMinutes", "Give 0 to " + LONGEST_MINUTES + " minutes.");
        }
        return typed;
    }

    private static String direction(FieldCheck check, String typed) {
        if (typed != null && !DIRECTIONS.contains(typed)) {
            check.wrong("direction", "Choose inbound or outbound.");
        }
        return typed;
    }

    private static Priority priority(FieldCheck check, String typed) {
        if (typed == null) {
            return Priority.NORMAL;
        }
        return Priority.of(typed).orElseGet(() -> {
            check.wrong("priority", "Choose low, normal or high.");
            return null;
        });
    }

    private String assignee(FieldCheck check, String typed, String author, String current, Subject subject) {
        if (typed == null || typed.isBlank() || typed.strip().equals(author)) {
            return author;
        }
        if (typed.strip().equals(current)) {
            return current;
        }
        try {
            return assignees.require("assignee", typed.strip(), subject);
        } catch (BadInput unfit) {
            unfit.fields().forEach(field -> check.wrong(field.field(), field.message()));
            return null;
        }
    }
}
