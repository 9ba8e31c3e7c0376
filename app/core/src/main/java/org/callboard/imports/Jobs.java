package org.callboard.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.Viewer;
import org.callboard.imports.Imports.Progress;
import org.callboard.imports.Imports.State;
import org.callboard.kernel.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The imports, as people see and steer them; what a working node does to them is in {@link Leases}. */
@Repository
class Jobs {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Map<String, String>>> MEANT = new TypeReference<>() {};
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};
    private static final TypeReference<Viewer> VIEWER = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    Jobs(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param bytes size of the file */
    void insert(Job job, long bytes, Instant now, String idempotencyKey) {
        Progress progress = job.progress();
        jdbc.sql("""
                        insert into imports.job (id, object, file_name, bytes, encoding, delimiter, columns, guess, state,
                            total, started_by, starter, correlation_id, idempotency_key, looked_at)
                        values (:id, :object, :fileName, :bytes, :encoding, :delimiter, :columns::jsonb, :guess::jsonb,
                            :state, :total, :startedBy, :starter::jsonb, :correlationId, :key, :now)
                        """)
                .param("id", job.id())
                .param("object", job.object())
                .param("fileName", progress.fileName())
                .param("bytes", bytes)
                .param("encoding", job.encoding())
                .param("delimiter", String.valueOf(job.delimiter()))
                .param("columns", json.write(job.columns()))
                .param("guess", json.write(job.guess()))
                .param("state", progress.state().name())
                .param("total", progress.total())
                .param("startedBy", progress.startedBy())
                .param("starter", json.write(job.starter()))
                .param("correlationId", job.correlationId())
                .param("key", idempotencyKey)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Job> find(UUID id) {
        return jdbc.sql("select * from imports.job where id = :id")
                .param("id", id)
                .query(this::job)
                .optional();
    }

    Optional<UUID> byIdempotencyKey(String object, String startedBy, String key) {
        return jdbc.sql("""
                        select id from imports.job
                        where object = :object and started_by = :startedBy and idempotency_key = :key
                        """)
                .param("object", object)
                .param("startedBy", startedBy)
                .param("key", key)
                .query(UUID.class)
                .optional();
    }

    /** @param startedBy only theirs; {@code null} for everybody's */
    List<Progress> recent(String object, String startedBy, PageRequest page) {
        return jdbc.sql("""
                        select * from imports.job
                        where object = :object and (:startedBy::text is null or started_by = :startedBy)
                        order by looked_at desc, id desc limit :size offset :offset
                        """)
                .param("object", object)
                .param("startedBy", startedBy)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, n) -> job(row, n).progress())
                .list();
    }

    long count(String object, String startedBy) {
        return jdbc.sql("""
                        select count(*) from imports.job
                        where object = :object and (:startedBy::text is null or started_by = :startedBy)
                        """)
                .param("object", object)
                .param("startedBy", startedBy)
                .query(Long.class)
                .single();
    }

    /** @return false when it was started before */
    boolean start(
            UUID id,
            Map<String, String> mapping,
            Imports.Duplicates duplicates,
            Map<String, String> defaults,
            Map<String, Map<String, String>> meant,
            Viewer starter,
            Instant now) {
        return jdbc.sql("""
                                update imports.job set state = 'RUNNING', mapping = :mapping::jsonb,
                                    defaults = :defaults::jsonb, meant = :meant::jsonb, duplicates = :duplicates, starter = :starter::jsonb,
                                    started_by = :startedBy, started_at = :now
                                where id = :id and state = 'LOOKED_AT'
                                """)
                        .param("id", id)
                        .param("mapping", json.write(mapping))
                        .param("defaults", json.write(defaults))
                        .param("meant", json.write(meant))
                        .param("duplicates", duplicates.name())
                        .param("starter", json.write(starter))
                        .param("startedBy", starter.username())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @return false when it stands in another state */
    boolean move(UUID id, State from, State to, Instant endedAt) {
        return jdbc.sql("""
                                update imports.job set state = :to, ended_at = :endedAt, leased_by = null, leased_until = null
                                where id = :id and state = :from
                                """)
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("endedAt", endedAt == null ? null : Timestamp.from(endedAt))
                        .update()
                == 1;
    }

    void forget(UUID id) {
        jdbc.sql("delete from imports.job where id = :id and state = 'LOOKED_AT'")
                .param("id", id)
                .update();
    }

    private Job job(ResultSet row, int ignored) throws SQLException {
        Progress progress = new Progress(
                row.getObject("id", UUID.class),
                row.getString("object"),
                row.getString("file_name"),
                State.valueOf(row.getString("state")),
                row.getLong("total"),
                row.getLong("position"),
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("skipped"),
                row.getLong("failed"),
                row.getLong("undone"),
                row.getLong("kept"),
                row.getString("started_by"),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getString("problem"));
        return new Job(
                progress,
                row.getString("encoding"),
                row.getString("delimiter").charAt(0),
                json.read(row.getString("columns"), LIST),
                json.read(row.getString("guess"), TEXTS),
                json.read(row.getString("mapping"), TEXTS),
                json.read(row.getString("defaults"), TEXTS),
                json.read(row.getString("meant"), MEANT),
                Imports.Duplicates.valueOf(row.getString("duplicates")),
                json.read(row.getString("starter"), VIEWER),
                row.getString("correlation_id"),
                row.getTimestamp("emptied_at") != null);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
