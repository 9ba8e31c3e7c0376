package org.callboard.communication.track;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.Visits.Visit;
import org.callboard.communication.track.FollowedAddresses.Place;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that are followed, and who came by them. */
@Repository
class VisitRows {

    /** Of one message; whoever calls an address again and again fills no table. */
    static final int MOST = 200;

    /** The picture, which is laid for each followed message, leads nowhere. */
    private static final String NOWHERE = "";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    VisitRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** A visit that waits to be judged. */
    record Waiting(long id, Place place, Instant at) {}

    void lay(UUID message, List<String> targets) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {message, FollowedAddresses.PICTURE, null});
        for (int i = 0; i < targets.size(); i++) {
            rows.add(new Object[] {message, i + 1, targets.get(i)});
        }
        batch.batchUpdate("insert into communication.followed (message_id, number, target) values (?, ?, ?)", rows);
    }

    /** By where they lead; empty for a message that is not followed. */
    Map<String, Integer> numbers(UUID message) {
        Map<String, Integer> numbers = new HashMap<>();
        jdbc.sql("select coalesce(target, ?), number from communication.followed where message_id = ?")
                .params(NOWHERE, message)
                .query(row -> {
                    numbers.put(row.getString(1), row.getInt(2));
                });
        return numbers;
    }

    /** Where it leads, nothing for the picture; empty when there is no such place. */
    Optional<String> target(Place place) {
        return jdbc.sql("select coalesce(target, ?) from communication.followed where message_id = ? and number = ?")
                .params(NOWHERE, place.message(), place.number())
                .query(String.class)
                .optional();
    }

    /** @param machine why it counts as one; {@code null} when that is to be judged */
    void note(Place place, Instant at, String machine) {
        jdbc.sql("""
                        insert into communication.visit (message_id, number, at, machine, settled)
                        select :message, :number, :at, :machine::text, :machine::text is not null
                        where (select count(*) from communication.visit where message_id = :message) < :most
                        """)
                .param("message", place.message())
                .param("number", place.number())
                .param("at", Timestamp.from(at))
                .param("machine", machine)
                .param("most", MOST)
                .update();
    }

    /** By message, so that two nodes take rows in the same order. Nobody else judges them meanwhile. */
    List<Waiting> waiting(Instant before, int most) {
        return jdbc.sql("""
                        select id, message_id, number, at from communication.visit
                        where id in (select id from communication.visit where not settled and at < ? order by at limit ?
                            for update skip locked)
                        order by message_id, at, id
                        """)
                .params(Timestamp.from(before), most)
                .query((row, n) -> new Waiting(
                        row.getLong("id"),
                        new Place(row.getObject("message_id", UUID.class), row.getInt("number")),
                        instant(row)))
                .list();
    }

    void settle(long id, String machine) {
        jdbc.sql("update communication.visit set settled = true, machine = ?::text where id = ?")
                .param(machine)
                .param(id)
                .update();
    }

    Optional<Instant> sentAt(UUID message) {
        return jdbc.sql("select min(at) as at from communication.message_state where message_id = ? and state = 'SENT'"
                        + " having min(at) is not null")
                .param(message)
                .query((row, n) -> instant(row))
                .optional();
    }

    /** Whether, around that moment, somebody called every link; of a message with a single one nobody can say. */
    boolean allCalled(UUID message, Instant from, Instant to) {
        return jdbc.sql("""
                        select count(*) > 1 and count(*) = count(called.number)
                        from communication.followed f left join (select distinct number from communication.visit
                            where message_id = :message and at between :from and :to) called on called.number = f.number
                        where f.message_id = :message and f.number > 0
                        """)
                .param("message", message)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(Boolean.class)
                .single();
    }

    List<Visit> of(UUID message) {
        return jdbc.sql("""
                        select f.target, v.at, v.machine, v.settled from communication.visit v
                        join communication.followed f on f.message_id = v.message_id and f.number = v.number
                        where v.message_id = ? order by v.at, v.id limit ?
                        """)
                .params(message, MOST)
                .query((row, n) -> new Visit(
                        row.getString("target"), instant(row), row.getString("machine"), row.getBoolean("settled")))
                .list();
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
