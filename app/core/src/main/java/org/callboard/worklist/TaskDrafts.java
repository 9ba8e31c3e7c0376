package org.callboard.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.callboard.kernel.BadInput;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What people typed and have not sent: kept on the server, so that neither a restart nor another device loses it. */
@Repository
class TaskDrafts {

    private static final int LONGEST = 100_000;
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    TaskDrafts(JdbcTemplate jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<Map<String, Object>> find(String taskId, String username) {
        return jdbc
                .queryForList(
                        "select answers from worklist.draft where task_id = ? and username = ?",
                        String.class,
                        taskId,
                        username)
                .stream()
                .findFirst()
                .map(this::read);
    }

    void keep(String taskId, String username, Map<String, Object> answers) {
        String written = write(answers);
        if (written.length() > LONGEST) {
            throw new BadInput("answers", "Too much text to keep.");
        }
        jdbc.update("""
                insert into worklist.draft (task_id, username, answers, changed_at) values (?, ?, ?, ?)
                on conflict (task_id, username) do update set answers = excluded.answers,
                    changed_at = excluded.changed_at
                """, taskId, username, written, clock.instant().atOffset(ZoneOffset.UTC));
    }

    private Map<String, Object> read(String answers) {
        try {
            return json.readValue(answers, ANSWERS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A kept draft is not JSON.", unreadable);
        }
    }

    private String write(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException unwritable) {
            throw new BadInput("answers", "Must be plain values.");
        }
    }
}
