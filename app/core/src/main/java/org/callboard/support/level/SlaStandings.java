package org.callboard.support.level;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.callboard.support.Sla;
import org.callboard.support.ticket.TicketRow;
import org.springframework.stereotype.Component;

/** How a ticket stands with what was promised, for whoever looks at it. */
@Component
public class SlaStandings {

    private final ClockRows rows;
    private final Counting counting;
    private final Clock clock;

    SlaStandings(ClockRows rows, Counting counting, Clock clock) {
        this.rows = rows;
        this.counting = counting;
        this.clock = clock;
    }

    public Sla of(TicketRow ticket) {
        Clockwork kept = rows.read(ticket.id());
        List<ClockRow> clocks = kept.clocks();
        Instant now = clock.instant();
        Duration remaining = clocks.stream()
                .filter(one -> !one.isStopped())
                .map(one -> one.promised().minus(counting.worked(one, kept.pauses(), now)))
                .min(Duration::compareTo)
                .orElse(null);
        return new Sla(
                clocks.stream().map(ClockRow::calendar).findFirst().orElse(null),
                ticket.firstResponseDue(),
                ticket.resolutionDue(),
                ticket.firstRespondedAt(),
                ticket.pausedSince(),
                ticket.breached() || isOver(ticket.nextDue(), now),
                isOver(ticket.warnAt(), now),
                remaining);
    }

    public static boolean isOver(Instant moment, Instant now) {
        return Objects.nonNull(moment) && !moment.isAfter(now);
    }
}
