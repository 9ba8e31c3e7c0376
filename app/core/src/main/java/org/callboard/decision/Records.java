package org.callboard.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The kept judgements: appended, read, never changed. */
@Repository
class Records {

    private final JdbcTemplate jdbc;

    Records(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void append(Decided decided, Question question) {
        jdbc.update(
                """
                insert into decision.record (id, decision, release, subject_type, subject_id, instance_id, at, facts, fired)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                """,
                decided.id(),
                question.decision(),
                question.release(),
                question.subject().type(),
                question.subject().id(),
                question.instanceId(),
                decided.at().atOffset(ZoneOffset.UTC),
                FactJson.facts(question.facts()),
                FactJson.fired(decided.fired()));
    }

    Optional<DecisionRecord> find(UUID id) {
        return jdbc.query("select * from decision.record where id = ?", (row, n) -> record(row), id).stream()
                .findFirst();
    }

    Page<DecisionRecord> about(Subject subject, PageRequest page) {
        List<DecisionRecord> items =
                jdbc.query("""
                select * from decision.record where subject_type = ? and subject_id = ?
                order by id desc limit ? offset ?
                """, (row, n) -> record(row), subject.type(), subject.id(), page.size(), page.offset());
        Long total = jdbc.queryForObject(
                "select count(*) from decision.record where subject_type = ? and subject_id = ?",
                Long.class,
                subject.type(),
                subject.id());
        return new Page<>(items, page.page(), page.size(), total == null ? 0 : total);
    }

    private static DecisionRecord record(ResultSet row) throws SQLException {
        return new DecisionRecord(
                row.getObject("id", UUID.class),
                row.getString("decision"),
                row.getInt("release"),
                new Subject(row.getString("subject_type"), row.getObject("subject_id", UUID.class)),
                row.getString("instance_id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                FactJson.readFacts(row.getString("facts")),
                FactJson.readFired(row.getString("fired")));
    }
}
