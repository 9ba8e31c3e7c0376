package org.callboard.survey.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.Subject;
import org.callboard.survey.SurveyKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions and answers, as they are kept. */
@Repository
class InvitationRows {

    private final JdbcClient jdbc;

    InvitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Invitation> find(UUID id) {
        return jdbc.sql("select * from survey.invitation where id = ?")
                .param(id)
                .query((row, n) -> invitation(row))
                .optional();
    }

    Optional<Invitation> lock(UUID id) {
        return jdbc.sql("select * from survey.invitation where id = ? for update")
                .param(id)
                .query((row, n) -> invitation(row))
                .optional();
    }

    List<Invitation> of(Subject subject) {
        return jdbc.sql("select * from survey.invitation where subject_id = ? and subject_type = ?"
                        + " order by asked_at desc limit 50")
                .params(subject.id(), subject.type())
                .query((row, n) -> invitation(row))
                .list();
    }

    boolean wasWorked(String stepKey) {
        return jdbc.sql("select exists (select from survey.invitation where step_key = ?)")
                .param(stepKey)
                .query(Boolean.class)
                .single();
    }

    /** Whoever asks the same person at the same moment waits here. */
    void takeTurns(byte[] recipient) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(encode(?, 'hex'), 77))")
                .param(recipient)
                .query((row, n) -> true)
                .single();
    }

    boolean refuses(byte[] recipient) {
        return jdbc.sql("select exists (select from survey.refusal where recipient = ?)")
                .param(recipient)
                .query(Boolean.class)
                .single();
    }

    void refuse(byte[] recipient, Instant at) {
        jdbc.sql("insert into survey.refusal (recipient, at) values (?, ?) on conflict do nothing")
                .params(recipient, Timestamp.from(at))
                .update();
    }

    boolean wasAskedSince(byte[] recipient, Instant since) {
        return jdbc.sql("select exists (select from survey.invitation where recipient = ? and asked_at > ?)")
                .params(recipient, Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    void insert(Invitation one, UUID person, String stepKey) {
        jdbc.sql("insert into survey.invitation (id, kind, subject_type, subject_id, title, agent, team, category,"
                        + " person_id, recipient, step_key, asked_at, open_until)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        one.id(),
                        one.kind().name(),
                        one.subject().type(),
                        one.subject().id(),
                        one.title(),
                        one.agent(),
                        one.team(),
                        one.category(),
                        person,
                        one.recipient(),
                        stepKey,
                        Timestamp.from(one.askedAt()),
                        Timestamp.from(one.openUntil()))
                .update();
    }

    void sentBy(UUID id, UUID message) {
        jdbc.sql("update survey.invitation set message_id = ? where id = ?")
                .params(message, id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from survey.invitation where id = ?").param(id).update();
    }

    void answer(UUID id, int score, String comment, Instant at) {
        jdbc.sql("update survey.invitation set score = :score, comment = :comment,"
                        + " answered_at = coalesce(answered_at, :at), changed_at = :at where id = :id")
                .param("id", id)
                .param("score", score)
                .param("comment", comment)
                .param("at", Timestamp.from(at))
                .update();
    }

    static Invitation invitation(ResultSet row) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Invitation(
                row.getObject("id", UUID.class),
                SurveyKind.valueOf(row.getString("kind")),
                new Subject(row.getString("subject_type"), row.getObject("subject_id", UUID.class)),
                row.getString("title"),
                row.getString("agent"),
                row.getString("team"),
                row.getString("category"),
                row.getBytes("recipient"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("open_until").toInstant(),
                row.getObject("score", Integer.class),
                row.getString("comment"),
                answered == null ? null : answered.toInstant());
    }
}
