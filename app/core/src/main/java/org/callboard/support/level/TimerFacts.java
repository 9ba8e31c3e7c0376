package org.callboard.support.level;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.support.Level;
import org.callboard.support.ticket.TicketRow;
import org.callboard.support.ticket.TicketRows;
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
    private final TicketRows tickets;
    private final Counting counting;

    TimerFacts(ClockRows rows, TicketRows tickets, Counting counting) {
        this.rows = rows;
        this.tickets = tickets;
        this.counting = counting;
    }

    public Map<String, Object> of(UUID ticket) {
        Map<String, Object> facts = new LinkedHashMap<>();
        dates(ticket).forEach((name, date) -> facts.put(name, date.toString()));
        return facts;
    }

    Map<String, Instant> dates(UUID ticket) {
        List<ClockRow> clocks = rows.of(ticket);
        Map<String, Instant> dates = new LinkedHashMap<>();
        dates.put(FIRST_RESPONSE_WARNING, NEVER);
        dates.put(FIRST_RESPONSE_TIMER, NEVER);
        dates.put(RESOLUTION_WARNING, NEVER);
        dates.put(RESOLUTION_TIMER, NEVER);
        dates.put(ESCALATION_TIMER, NEVER);
        for (ClockRow one : clocks) {
            boolean first = one.kind() == ClockKind.FIRST_RESPONSE;
            // who was told is not told again, however often the work begins anew
            put(
                    dates,
                    first ? FIRST_RESPONSE_WARNING : RESOLUTION_WARNING,
                    one.warnedAt() == null ? one.warnAt() : null);
            put(dates, first ? FIRST_RESPONSE_TIMER : RESOLUTION_TIMER, one.breachedAt() == null ? one.dueAt() : null);
            if (!first && one.dueAt() != null) {
                tickets.living(ticket).ifPresent(row -> put(dates, ESCALATION_TIMER, escalation(row, one)));
            }
        }
        return dates;
    }

    /** {@code null} when the level keeps it. */
    private Instant escalation(TicketRow ticket, ClockRow resolution) {
        Level level = ticket.level();
        Integer percent = rows.ladder(ticket.id()).get(level);
        if (percent == null) {
            return null;
        }
        Duration share = resolution.promised().multipliedBy(percent).dividedBy(100);
        return counting.after(resolution, rows.pauses(ticket.id()), share);
    }

    /** Not a moment early: the engine counts in thousandths of seconds. */
    private static void put(Map<String, Instant> dates, String name, Instant date) {
        if (date != null) {
            Instant cut = date.truncatedTo(ChronoUnit.MILLIS);
            dates.put(name, cut.equals(date) ? date : cut.plusMillis(1));
        }
    }
}
