package org.callboard.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.lead.Grade;
import org.callboard.scoring.Scores.Reason;
import org.callboard.scoring.Scores.Score;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The kept scores: one row per judgement. */
@Repository
class ScoreStore {

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    ScoreStore(JdbcTemplate jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What the next judgement needs to know of the one before. */
    record Last(String jobId, int value, Grade grade, Instant at) {}

    Optional<Last> last(UUID leadId) {
        return jdbc
                .query(
                        """
                        select job_id, value, grade, at from scoring.score
                        where lead_id = ? order by decision_id desc limit 1
                        """,
                        (row, n) -> new Last(
                                row.getString("job_id"),
                                row.getInt("value"),
                                Grade.valueOf(row.getString("grade")),
                                at(row)),
                        leadId)
                .stream()
                .findFirst();
    }

    List<Score> newest(UUID leadId, int limit) {
        return newest(List.of(leadId), limit);
    }

    List<Score> newest(Collection<UUID> leadIds, int limit) {
        return jdbc.query(
                "select * from scoring.score where lead_id = any(?) order by decision_id desc limit ?",
                (row, n) -> score(row),
                leadIds.toArray(UUID[]::new),
                limit);
    }

    void append(UUID leadId, String jobId, Score score) {
        jdbc.update(
                """
                insert into scoring.score (decision_id, lead_id, job_id, value, grade, release, at, trigger, reasons)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """,
                score.decisionId(),
                leadId,
                jobId,
                score.value(),
                score.grade().name(),
                score.release(),
                score.at().atOffset(ZoneOffset.UTC),
                score.trigger(),
                write(score.reasons()));
    }

    void forget(UUID leadId) {
        jdbc.update("delete from scoring.score where lead_id = ?", leadId);
    }

    private Score score(ResultSet row) throws SQLException {
        return new Score(
                row.getObject("decision_id", UUID.class),
                row.getInt("value"),
                Grade.valueOf(row.getString("grade")),
                row.getInt("release"),
                at(row),
                row.getString("trigger"),
                read(row.getString("reasons")));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private String write(List<Reason> reasons) {
        try {
            return json.writeValueAsString(reasons);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Reasons are plain values and can always be written.", unwritable);
        }
    }

    private List<Reason> read(String reasons) {
        try {
            return json.readValue(reasons, REASONS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Kept reasons cannot be read: " + reasons, unreadable);
        }
    }
}
