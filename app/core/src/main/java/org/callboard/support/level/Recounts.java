package org.callboard.support.level;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.CalendarChanged;
import org.callboard.kernel.Lit;
import org.callboard.kernel.WorkingTime;
import org.callboard.support.ticket.TicketRows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts clocks again whose calendar changed. What is to do is written down with the change, and done slice by slice by
 * whichever node comes first; a node that dies leaves the rest to the others.
 */
@Component
@Lit({"api", "support"})
class Recounts {

    private static final int SLICE = 200;

    private final JdbcClient jdbc;
    private final ClockRows rows;
    private final TicketRows tickets;
    private final Clocks clocks;
    private final RunningTimers timers;
    private final ObjectProvider<WorkingTime> time;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Recounts(
            JdbcClient jdbc,
            ClockRows rows,
            TicketRows tickets,
            Clocks clocks,
            RunningTimers timers,
            ObjectProvider<WorkingTime> time,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.tickets = tickets;
        this.clocks = clocks;
        this.timers = timers;
        this.time = time;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Todo(String calendar, UUID after) {}

    @EventListener
    void on(CalendarChanged changed) {
        rows.calendars().stream()
                .filter(calendar -> isMeant(calendar, changed.calendars()))
                .forEach(calendar -> jdbc.sql("""
                                insert into support.recount (calendar, at) values (?, ?)
                                on conflict (calendar) do update set after_id = null, at = excluded.at
                                """)
                        .params(calendar, clock.instant().atOffset(ZoneOffset.UTC))
                        .update());
    }

    /** By its own name, or by whose it is. */
    private boolean isMeant(String calendar, Set<String> changed) {
        return changed.contains(calendar) || changed.contains(time.getObject().named(calendar));
    }

    @Scheduled(fixedDelay = 2_000)
    public void goOn() {
        while (Boolean.TRUE.equals(transaction.execute(status -> slice()))) {
            // until nothing is left
        }
    }

    /** @return whether there was something to do */
    private boolean slice() {
        List<Todo> first = jdbc.sql(
                        "select calendar, after_id from support.recount order by at limit 1 for update skip locked")
                .query((row, n) -> new Todo(row.getString(1), row.getObject(2, UUID.class)))
                .list();
        first.forEach(this::slice);
        return !first.isEmpty();
    }

    private void slice(Todo todo) {
        List<UUID> slice = rows.counting(todo.calendar(), todo.after(), SLICE);
        for (UUID ticket : slice) {
            tickets.lock(ticket).ifPresent(row -> {
                tickets.write(ticket, clocks.countAgain(ticket), clock.instant());
                timers.follow(ticket);
            });
        }
        if (slice.size() < SLICE) {
            jdbc.sql("delete from support.recount where calendar = ?")
                    .param(todo.calendar())
                    .update();
        } else {
            jdbc.sql("update support.recount set after_id = :after where calendar = :calendar")
                    .param("after", slice.get(slice.size() - 1), Types.OTHER)
                    .param("calendar", todo.calendar())
                    .update();
        }
    }
}
