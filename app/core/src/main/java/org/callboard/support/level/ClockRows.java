package org.callboard.support.level;

import static org.callboard.support.ticket.TicketRows.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.Ids;
import org.callboard.support.Level;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of clocks, their pauses, and the ladder. */
@Repository
class ClockRows {

    private static final String STOOD =
            "exists (select 1 from support.pause p where p.ticket_id = c.ticket_id) as stood";

    private final JdbcClient jdbc;
    private final JdbcTemplate plain;

    ClockRows(JdbcClient jdbc, JdbcTemplate plain) {
        this.jdbc = jdbc;
        this.plain = plain;
    }

    Clockwork read(UUID ticket) {
        boolean[] stood = {false};
        List<ClockRow> clocks = jdbc.sql(
                        "select c.*, " + STOOD + " from support.clock c where c.ticket_id = ? order by c.kind")
                .param(ticket)
                .query((row, n) -> {
                    stood[0] = row.getBoolean("stood");
                    return clock(row);
                })
                .list();
        return new Clockwork(ticket, clocks, stood[0] ? pauses(ticket) : List.of());
    }

    /**
     * A ticket with its clocks, in one question.
     *
     * @param leavesAt share of the resolution at which it leaves its level; {@code null} when the level keeps it
     */
    record Timed(String owner, Integer leavesAt, Clockwork clockwork) {}

    /** {@code null} when it is gone. */
    Timed timed(UUID ticket) {
        return jdbc.sql("select t.owner, l.percent, c.*, " + STOOD + """
                         from support.ticket t left join support.clock c on c.ticket_id = t.id
                            left join support.ladder l on l.ticket_id = t.id and l.level = t.level
                        where t.id = ? order by c.kind
                        """)
                .param(ticket)
                .query((ResultSet rows) -> timed(ticket, rows));
    }

    private Timed timed(UUID ticket, ResultSet rows) throws SQLException {
        List<ClockRow> clocks = new ArrayList<>();
        boolean stood = false;
        String owner = null;
        Integer leavesAt = null;
        boolean there = false;
        while (rows.next()) {
            there = true;
            owner = rows.getString("owner");
            leavesAt = rows.getObject("percent", Integer.class);
            stood |= rows.getBoolean("stood");
            if (rows.getString("kind") != null) {
                clocks.add(clock(rows));
            }
        }
        return there
                ? new Timed(owner, leavesAt, new Clockwork(ticket, clocks, stood ? pauses(ticket) : List.of()))
                : null;
    }

    private List<Pause> pauses(UUID ticket) {
        return jdbc.sql("select from_at, to_at from support.pause where ticket_id = ? order by from_at")
                .param(ticket)
                .query((row, n) -> new Pause(moment(row, "from_at"), moment(row, "to_at")))
                .list();
    }

    /** Clocks that run already go on under the new promise. */
    void promise(UUID ticket, Promise promise, Instant startedAt) {
        plain.batchUpdate(
                """
                insert into support.clock (ticket_id, kind, calendar, promised_seconds, warn_percent, started_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (ticket_id, kind) do update set calendar = excluded.calendar,
                    promised_seconds = excluded.promised_seconds, warn_percent = excluded.warn_percent
                """,
                List.of(ClockKind.values()).stream()
                        .map(kind -> new Object[] {
                            ticket,
                            kind.name(),
                            promise.calendar(),
                            promise.of(kind).toSeconds(),
                            promise.warnPercent(),
                            at(startedAt)
                        })
                        .toList());
        ladder(ticket, promise.ladder());
    }

    private void ladder(UUID ticket, Map<Level, Integer> ladder) {
        List<Map.Entry<Level, Integer>> rungs = List.copyOf(ladder.entrySet());
        String[] levels = rungs.stream().map(rung -> rung.getKey().name()).toArray(String[]::new);
        Integer[] percents = rungs.stream().map(Map.Entry::getValue).toArray(Integer[]::new);
        plain.update("""
                with gone as (delete from support.ladder where ticket_id = ? and level <> all (?))
                insert into support.ladder (ticket_id, level, percent) select ?, * from unnest(?, ?)
                on conflict (ticket_id, level) do update set percent = excluded.percent
                """, ticket, levels, ticket, levels, percents);
    }

    /** Writes those that differ; pauses are written as they begin and end. */
    void keep(Clockwork before, Clockwork now) {
        List<Object[]> changed = now.clocks().stream()
                .filter(one -> !before.clocks().contains(one))
                .map(one -> new Object[] {
                    at(one.stoppedAt()),
                    at(one.dueAt()),
                    at(one.warnAt()),
                    at(one.warnedAt()),
                    at(one.breachedAt()),
                    now.ticket(),
                    one.kind().name()
                })
                .toList();
        if (!changed.isEmpty()) {
            plain.batchUpdate("""
                    update support.clock set stopped_at = ?::timestamptz, due_at = ?::timestamptz, warn_at = ?::timestamptz,
                        warned_at = ?::timestamptz, breached_at = ?::timestamptz
                    where ticket_id = ? and kind = ?
                    """, changed);
        }
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

    private static ClockRow clock(ResultSet row) throws SQLException {
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
