package org.callboard.support.level;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The dates that the process' timers ask for: {@code ${subject.resolutionTimer}}. A clock that does not run has a date that
 * never comes.
 */
@Component
public class TimerFacts {

    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    static final String FIRST_RESPONSE_WARNING = "firstResponseWarning";
    static final String FIRST_RESPONSE_TIMER = "firstResponseTimer";
    static final String RESOLUTION_WARNING = "resolutionWarning";
    static final String RESOLUTION_TIMER = "resolutionTimer";
    static final String ESCALATION_TIMER = "escalationTimer";

    private final ClockRows rows;
    private final Counting counting;

    TimerFacts(ClockRows rows, Counting counting) {
        this.rows = rows;
        this.counting = counting;
    }

    /** What models ask of a ticket beside its fields; empty when it is gone. */
    public Map<String, Object> of(UUID ticket) {
        ClockRows.Timed timed = rows.timed(ticket);
        Map<String, Object> facts = new LinkedHashMap<>();
        if (timed != null) {
            dates(timed).forEach((name, date) -> facts.put(name, date.toString()));
            timed.clockwork().clocks().stream()
                    .map(ClockRow::calendar)
                    .findFirst()
                    .ifPresent(calendar -> facts.put("calendar", calendar));
            facts.put("answerOverdue", isAnswerOverdue(timed.clockwork()) ? "yes" : "no");
            if (timed.owner() != null) {
                facts.put("assignee", timed.owner());
            }
        }
        return facts;
    }

    /** When the resolution is overdue, too, the levels have seen to it. */
    private static boolean isAnswerOverdue(Clockwork clocks) {
        boolean broken = clocks.of(ClockKind.FIRST_RESPONSE)
                .filter(one -> one.breachedAt() != null && !one.isStopped())
                .isPresent();
        return broken
                && clocks.of(ClockKind.RESOLUTION)
                        .filter(one -> one.breachedAt() == null)
                        .isPresent();
    }

    Map<String, Instant> dates(UUID ticket) {
        ClockRows.Timed timed = rows.timed(ticket);
        return timed == null ? Map.of() : dates(timed);
    }

    private Map<String, Instant> dates(ClockRows.Timed timed) {
        Map<String, Instant> dates = new LinkedHashMap<>();
        dates.put(FIRST_RESPONSE_WARNING, NEVER);
        dates.put(FIRST_RESPONSE_TIMER, NEVER);
        dates.put(RESOLUTION_WARNING, NEVER);
        dates.put(RESOLUTION_TIMER, NEVER);
        dates.put(ESCALATION_TIMER, NEVER);
        for (ClockRow one : timed.clockwork().clocks()) {
            boolean first = one.kind() == ClockKind.FIRST_RESPONSE;
            // who was told is not told again, however often the work begins anew
            put(
                    dates,
                    first ? FIRST_RESPONSE_WARNING : RESOLUTION_WARNING,
                    one.warnedAt() == null ? one.warnAt() : null);
            put(dates, first ? FIRST_RESPONSE_TIMER : RESOLUTION_TIMER, one.breachedAt() == null ? one.dueAt() : null);
            if (!first && one.dueAt() != null) {
                put(dates, ESCALATION_TIMER, escalation(timed, one));
            }
        }
        return dates;
    }

    /** {@code null} when the level keeps it. */
    private Instant escalation(ClockRows.Timed timed, ClockRow resolution) {
        return timed.leavesAt() == null
                ? null
                : counting.after(
                        resolution,
                        timed.clockwork().pauses(),
                        resolution.promised().multipliedBy(timed.leavesAt()).dividedBy(100));
    }

    /** Not a moment early: the engine counts in thousandths of seconds. */
    private static void put(Map<String, Instant> dates, String name, Instant date) {
        if (date != null) {
            Instant cut = date.truncatedTo(ChronoUnit.MILLIS);
            dates.put(name, cut.equals(date) ? date : cut.plusMillis(1));
        }
    }
}
