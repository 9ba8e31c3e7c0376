package org.callboard.calendar;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.callboard.calendar.Calendars.Following;
import org.callboard.kernel.engine.WorkingTimers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be computed again, kept so that it goes on after a restart and is done by one node alone. */
@Repository
class Recomputations {

    private final JdbcClient jdbc;
    private final Clock clock;

    Recomputations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Open(long id, String calendar, String last) {}

    void request(String calendar) {
        jdbc.sql("insert into calendar.recomputation (calendar, requested_at) values (?, ?)")
                .params(calendar, Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Holds the oldest one that nobody else holds, until the transaction ends. Those asked for just now wait until every
     * node has seen the change.
     */
    Optional<Open> hold() {
        return jdbc.sql("""
                        select id, calendar, last_timer from calendar.recomputation
                        where done_at is null and requested_at <= ? order by id limit 1 for update skip locked
                        """)
                .param(Timestamp.from(clock.instant().minus(CalendarShelf.GOOD_FOR.multipliedBy(2))))
                .query((row, n) -> new Open(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    void went(Open open, WorkingTimers.Slice slice) {
        jdbc.sql("update calendar.recomputation set last_timer = coalesce(?, last_timer), seen = seen + ?,"
                        + " moved = moved + ?, done_at = ? where id = ?")
                .params(
                        slice.last(),
                        slice.seen(),
                        slice.moved(),
                        slice.seen() == 0 ? Timestamp.from(clock.instant()) : null,
                        open.id())
                .update();
    }

    /** @return {@code null} when nothing ever had to follow */
    Following newest(String calendar) {
        return jdbc.sql("select seen, moved, done_at from calendar.recomputation where calendar = ?"
                        + " order by id desc limit 1")
                .param(calendar)
                .query((row, n) -> {
                    OffsetDateTime done = row.getObject(3, OffsetDateTime.class);
                    return new Following(row.getInt(1), row.getInt(2), done == null ? null : done.toInstant());
                })
                .optional()
                .orElse(null);
    }
}
