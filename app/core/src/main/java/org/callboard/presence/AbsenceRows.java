package org.callboard.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The absences, as the database keeps them. */
@Repository
class AbsenceRows {

    private final JdbcClient jdbc;

    AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Absence> find(UUID id) {
        return jdbc.sql("select * from presence.absence where id = ?")
                .param(id)
                .query(AbsenceRows::absence)
                .optional();
    }

    /** @param username {@code null} is everybody */
    List<Absence> coming(String username, Instant now, int limit) {
        return jdbc.sql("select * from presence.absence where ends_at > :now"
                        + (username == null ? "" : " and username = :username")
                        + " order by starts_at, id limit :limit")
                .param("now", Timestamp.from(now))
                .param("username", username)
                .param("limit", limit)
                .query(AbsenceRows::absence)
                .list();
    }

    /** All that lie in a time, of anybody: who is away then is few. */
    List<Absence> within(Instant from, Instant until) {
        return jdbc.sql("select * from presence.absence where ends_at > ? and starts_at < ? order by starts_at, id")
                .params(Timestamp.from(from), Timestamp.from(until))
                .query(AbsenceRows::absence)
                .list();
    }

    /** Absences are said one after the other, so that no two together make a circle. */
    void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('presence.absence'))")
                .query((row, n) -> n)
                .list();
    }

    void add(Absence absence) {
        jdbc.sql("insert into presence.absence (id, username, starts_at, ends_at, stand_in, note, told_by, told_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        absence.id(),
                        absence.username(),
                        Timestamp.from(absence.from()),
                        Timestamp.from(absence.until()),
                        absence.standIn(),
                        absence.note(),
                        absence.toldBy(),
                        Timestamp.from(absence.toldAt()))
                .update();
    }

    void change(Absence absence) {
        jdbc.sql("update presence.absence set starts_at = ?, ends_at = ?, stand_in = ?, note = ?, told_by = ?,"
                        + " told_at = ?, version = version + 1 where id = ?")
                .params(
                        Timestamp.from(absence.from()),
                        Timestamp.from(absence.until()),
                        absence.standIn(),
                        absence.note(),
                        absence.toldBy(),
                        Timestamp.from(absence.toldAt()),
                        absence.id())
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from presence.absence where id = ?").param(id).update();
    }

    private static Absence absence(ResultSet row, int n) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                row.getString("username"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getString("stand_in"),
                row.getString("note"),
                row.getString("told_by"),
                instant(row, "told_at"),
                row.getLong("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
