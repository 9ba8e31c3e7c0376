package org.callboard.communication.phone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.Call;
import org.callboard.communication.CallOutcome;
import org.callboard.communication.Direction;
import org.callboard.kernel.PageKey;
import org.callboard.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kept calls. */
@Repository
class CallRows {

    private final JdbcClient jdbc;

    CallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when a telephone system told of it before, or the request is a repeated one */
    boolean add(Call call, String externalId, String requestKey, Instant now) {
        return jdbc.sql("""
                                insert into communication.call (id, external_id, request_key, direction, number, about_type,
                                    about_id, person_id, started_at, seconds, outcome, note, recording, username, created_at)
                                values (:id, :external, :request, :direction, :number, :aboutType, :aboutId, :person,
                                    :startedAt, :seconds, :outcome, :note, :recording, :username, :now)
                                on conflict do nothing
                                """)
                        .params(values(call))
                        .param("external", externalId, Types.VARCHAR)
                        .param("request", requestKey, Types.VARCHAR)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @return false when somebody changed it since */
    boolean change(Call call, long seen) {
        return jdbc.sql("""
                                update communication.call set direction = :direction, number = :number,
                                    about_type = :aboutType, about_id = :aboutId, person_id = :person,
                                    started_at = :startedAt, seconds = :seconds, outcome = :outcome, note = :note,
                                    recording = :recording, username = :username, version = version + 1
                                where id = :id and version = :seen
                                """).params(values(call)).param("seen", seen).update() == 1;
    }

    private static Map<String, Object> values(Call call) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", call.id());
        values.put("direction", call.direction().name());
        values.put("number", call.number());
        values.put("aboutType", call.about() == null ? null : call.about().type());
        values.put("aboutId", call.about() == null ? null : call.about().id());
        values.put("person", call.personId());
        values.put("startedAt", Timestamp.from(call.startedAt()));
        values.put("seconds", call.seconds());
        values.put("outcome", call.outcome() == null ? null : call.outcome().name());
        values.put("note", call.note());
        values.put("recording", call.recording());
        values.put("username", call.username());
        return values;
    }

    /** Whether it was not announced before; it counts as announced from now on. */
    boolean announced(UUID id) {
        return jdbc.sql("update communication.call set announced = true where id = ? and not announced")
                        .param(id)
                        .update()
                == 1;
    }

    /** What was spoken about something that is gone is gone. */
    void forget(Subject subject) {
        jdbc.sql("delete from communication.call where about_type = ? and about_id = ?")
                .params(subject.type(), subject.id())
                .update();
        if (subject.type().equals("person")) {
            jdbc.sql("update communication.call set person_id = null where person_id = ?")
                    .param(subject.id())
                    .update();
        }
    }

    Optional<Call> find(UUID id) {
        return jdbc.sql("select * from communication.call where id = ?")
                .param(id)
                .query(CallRows::call)
                .optional();
    }

    Optional<Call> ofSystem(String externalId) {
        return jdbc.sql("select * from communication.call where external_id = ? for update")
                .param(externalId)
                .query(CallRows::call)
                .optional();
    }

    Optional<Call> ofRequest(String username, String key) {
        return jdbc.sql("select * from communication.call where username = ? and request_key = ?")
                .params(username, key)
                .query(CallRows::call)
                .optional();
    }

    /** Of a subject under all its ids; of a person, what was spoken with them about anything. */
    List<Call> about(List<Subject> aliases, PageKey before, int size) {
        return jdbc.sql("""
                        select * from (
                            select c.* from unnest(:types::text[], :ids::uuid[]) as a (type, id)
                                join communication.call c on c.about_type = a.type and c.about_id = a.id
                            union
                            select c.* from unnest(:types::text[], :ids::uuid[]) as a (type, id)
                                join communication.call c on c.person_id = a.id where a.type = 'person'
                        ) found
                        where (started_at, id) < (:at, :last) order by started_at desc, id desc limit :size
                        """)
                .param("types", aliases.stream().map(Subject::type).toArray(String[]::new))
                .param("ids", aliases.stream().map(Subject::id).toArray(UUID[]::new))
                .params(bound(before, size))
                .query(CallRows::call)
                .list();
    }

    List<Call> of(String username, PageKey before, int size) {
        return jdbc.sql("select * from communication.call where username = :username"
                        + " and (started_at, id) < (:at, :last) order by started_at desc, id desc limit :size")
                .param("username", username)
                .params(bound(before, size))
                .query(CallRows::call)
                .list();
    }

    private static Map<String, Object> bound(PageKey before, int size) {
        return Map.of(
                "at", before == null ? Timestamp.valueOf("9999-01-01 00:00:00") : Timestamp.from(before.at()),
                "last", before == null ? new UUID(-1, -1) : before.id(),
                "size", size);
    }

    private static Call call(ResultSet row, int n) throws SQLException {
        String type = row.getString("about_type");
        String outcome = row.getString("outcome");
        return new Call(
                row.getObject("id", UUID.class),
                Direction.valueOf(row.getString("direction")),
                row.getString("number"),
                type == null ? null : new Subject(type, row.getObject("about_id", UUID.class)),
                row.getObject("person_id", UUID.class),
                row.getTimestamp("started_at").toInstant(),
                row.getInt("seconds"),
                outcome == null ? null : CallOutcome.valueOf(outcome),
                row.getString("note"),
                row.getString("recording"),
                row.getString("username"),
                row.getLong("version"));
    }
}
