package org.callboard.support.level;

import static org.callboard.support.ticket.TicketRows.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.Ids;
import org.callboard.support.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of clocks, their pauses, and the ladder. */
@Repository
class ClockRows {

    private final JdbcClient jdbc;

    ClockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first response first. */
    List<ClockRow> of(UUID ticket) {
        return jdbc.sql("select * from support.clock where ticket_id = ? order by kind")
                .param(ticket)
                .query(ClockRows::clock)
                .list();
    }

    List<Pause> pauses(UUID ticket) {
        return jdbc.sql("select from_at, to_at from support.pause where ticket_id = ? order by from_at")
                .param(ticket)
                .query((row, n) -> new Pause(moment(row, "from_at"), moment(row, "to_at")))
                .list();
    }

    /** A clock that runs already goes on under the new promise. */
    void promise(UUID ticket, ClockKind kind, Promise promise, Instant startedAt) {
        jdbc.sql("""
                        insert into support.clock (ticket_id, kind, calendar, promised_seconds, warn_percent, started_at)
                        values (:ticket, :kind, :calendar, :promised, :warn, :started)
                        on conflict (ticket_id, kind) do update set calendar = excluded.calendar,
                            promised_seconds = excluded.promised_seconds, warn_percent = excluded.warn_percent
                        """)
                .param("ticket", ticket)
                .param("kind", kind.name())
                .param("calendar", promise.calendar())
                .param("promised", promise.of(kind).toSeconds())
                .param("warn", promise.warnPercent())
                .param("started", at(startedAt))
                .update();
    }

    void ladder(UUID ticket, Map<Level, Integer> ladder) {
        jdbc.sql("delete from support.ladder where ticket_id = ?").param(ticket).update();
        ladder.forEach(
                (level, percent) -> jdbc.sql("insert into support.ladder (ticket_id, level, percent) values (?, ?, ?)")
                        .params(ticket, level.name(), percent)
                        .update());
    }

    Map<Level, Integer> ladder(UUID ticket) {
        Map<Level, Integer> ladder = new EnumMap<>(Level.class);
        jdbc.sql("select level, percent from support.ladder where ticket_id = ?")
                .param(ticket)
                .query(row -> {
                    ladder.put(Level.valueOf(row.getString(1)), row.getInt(2));
                });
        return ladder;
    }

    void dues(UUID ticket, ClockKind kind, Instant due, Instant warn) {
        jdbc.sql("update support.clock set due_at = :due, warn_at = :warn where ticket_id = :ticket and kind = :kind")
                .param("due", at(due), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("warn", at(warn), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ticket", ticket)
                .param("kind", kind.name())
                .update();
    }

    /** @param moment {@code null} lets it go on */
    void stopped(UUID ticket, ClockKind kind, Instant moment) {
        set(ticket, kind, "stopped_at", moment);
    }

    void warned(UUID ticket, ClockKind kind, Instant moment) {
        set(ticket, kind, "warned_at", moment);
    }

    void breached(UUID ticket, ClockKind kind, Instant moment) {
        set(ticket, kind, "breached_at", moment);
    }

    private void set(UUID ticket, ClockKind kind, String column, Instant moment) {
        jdbc.sql("update support.clock set " + column + " = :moment where ticket_id = :ticket and kind = :kind")
                .param("moment", at(moment), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ticket", ticket)
                .param("kind", kind.name())
                .update();
    }

    /** Nothing happens when one lasts. */
    void pause(UUID ticket, Instant from) {
        jdbc.sql("""
                        insert into support.pause (id, ticket_id, from_at) values (?, ?, ?)
                        on conflict (ticket_id) where to_at is null do nothing
                        """).params(Ids.next(), ticket, at(from)).update();
    }

    void resume(UUID ticket, Instant to) {
        jdbc.sql("update support.pause set to_at = greatest(from_at, ?) where ticket_id = ? and to_at is null")
                .params(at(to), ticket)
                .update();
    }

    /** Calendars that clocks under way are counted in. */
    Set<String> calendars() {
        return jdbc.sql("select distinct calendar from support.clock where stopped_at is null")
                .query(String.class)
                .set();
    }

    /** Tickets whose clocks count in this calendar, in the order of ids. @param after {@code null} begins */
    List<UUID> counting(String calendar, UUID after, int most) {
        return jdbc.sql("""
                        select distinct ticket_id from support.clock
                        where calendar = :calendar and stopped_at is null and (:after::uuid is null or ticket_id > :after::uuid)
                        order by ticket_id limit :most
                        """)
                .param("calendar", calendar)
                .param("after", after, Types.OTHER)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static ClockRow clock(ResultSet row, int n) throws SQLException {
        return new ClockRow(
                ClockKind.valueOf(row.getString("kind")),
                row.getString("calendar"),
                Duration.ofSeconds(row.getLong("promised_seconds")),
                row.getInt("warn_percent"),
                moment(row, "started_at"),
                moment(row, "stopped_at"),
                moment(row, "due_at"),
                moment(row, "warn_at"),
                moment(row, "warned_at"),
                moment(row, "breached_at"));
    }
}
