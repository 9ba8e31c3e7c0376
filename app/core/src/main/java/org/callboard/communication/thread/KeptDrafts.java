package org.callboard.communication.thread;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.communication.Drafts;
import org.callboard.files.Files;
import org.callboard.files.KeptFile;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeptDrafts implements Drafts {

    private static final int MOST = 100;
    private static final int LONGEST = 1_000_000;
    private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};
    private static final String SELECT = "select * from communication.draft where author = :author ";

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final ThreadSight sight;
    private final Files files;
    private final ObjectMapper json;
    private final Clock clock;

    KeptDrafts(
            JdbcClient jdbc, CurrentUser currentUser, ThreadSight sight, Files files, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.sight = sight;
        this.files = files;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Draft> mine(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new BadInput("limit", "Ask for 1 to " + MOST + ".");
        }
        return jdbc.sql(SELECT + "order by changed_at desc, id desc limit :limit")
                .param("author", author())
                .param("limit", limit)
                .query(this::draft)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Draft> of(UUID thread, Subject about) {
        return jdbc.sql(SELECT + "and thread_id is not distinct from :thread::uuid"
                        + " and (:thread::uuid is not null or about_id is not distinct from :about::uuid)"
                        + " order by changed_at desc limit 1")
                .param("author", author())
                .param("thread", thread, Types.OTHER)
                .param("about", about == null ? null : about.id(), Types.OTHER)
                .query(this::draft)
                .optional();
    }

    @Override
    @Transactional
    public Draft keep(UUID id, UUID thread, Subject about, Map<String, Object> body) {
        if (thread != null) {
            sight.seen(thread);
        }
        if (about != null) {
            sight.requireRead(about);
        }
        UUID kept = id == null ? Ids.next() : id;
        return jdbc.sql("""
                        insert into communication.draft as d (id, author, thread_id, about_type, about_id, body, changed_at)
                        values (:id, :author, :thread, :aboutType, :aboutId, :body::jsonb, :now)
                        on conflict (id) do update set body = excluded.body, changed_at = excluded.changed_at,
                            version = d.version + 1 where d.author = excluded.author
                        returning *
                        """)
                .param("id", kept)
                .param("author", author())
                .param("thread", thread, Types.OTHER)
                .param("aboutType", about == null ? null : about.type(), Types.VARCHAR)
                .param("aboutId", about == null ? null : about.id(), Types.OTHER)
                .param("body", write(body))
                .param("now", Timestamp.from(clock.instant()))
                .query(this::draft)
                .optional()
                .orElseThrow(() -> new NotFound("draft", kept));
    }

    /** What was laid beside it goes, too, but for what went along with a message. */
    @Override
    @Transactional
    public void drop(UUID id) {
        if (mineIs(id)) {
            Subject draft = new Subject(DraftRights.TYPE, id);
            files.of(draft, null, MOST).items().stream()
                    .map(KeptFile::id)
                    .filter(file -> !wentAlong(file))
                    .forEach(files::delete);
        }
        jdbc.sql("delete from communication.draft where id = :id and author = :author")
                .param("id", id)
                .param("author", author())
                .update();
    }

    private boolean mineIs(UUID id) {
        return jdbc.sql("select exists (select 1 from communication.draft where id = ? and author = ?)")
                .params(id, author())
                .query(Boolean.class)
                .single();
    }

    private boolean wentAlong(UUID file) {
        return jdbc.sql("select exists (select 1 from communication.attachment where file_id = ?)")
                .param(file)
                .query(Boolean.class)
                .single();
    }

    private String author() {
        return currentUser.viewer().username();
    }

    private String write(Map<String, Object> body) {
        try {
            String written = json.writeValueAsString(body);
            if (written.length() > LONGEST || written.contains("\\u0000")) {
                throw new BadInput("body", "Holds at most a million characters, none of them NUL.");
            }
            return written;
        } catch (JsonProcessingException odd) {
            throw new BadInput("body", "Cannot be kept: " + odd.getOriginalMessage());
        }
    }

    private Draft draft(ResultSet row, int n) throws SQLException {
        try {
            return new Draft(
                    row.getObject("id", UUID.class),
                    row.getObject("thread_id", UUID.class),
                    MessageRow.subject(row),
                    json.readValue(row.getString("body"), BODY),
                    MessageRow.instant(row, "changed_at"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A draft is not what was written.", impossible);
        }
    }
}
