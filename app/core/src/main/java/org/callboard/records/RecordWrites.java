package org.callboard.records;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes rows of any kind. */
@Repository
class RecordWrites {

    private final JdbcTemplate jdbc;

    RecordWrites(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RecordKind kind, UUID id, UUID importId, Map<String, Object> columns, Instant now) {
        Map<String, Object> row = new LinkedHashMap<>(columns);
        row.put("id", id);
        row.put("import_id", importId);
        row.put("created_at", now.atOffset(ZoneOffset.UTC));
        row.put("changed_at", now.atOffset(ZoneOffset.UTC));
        row.put("version", 1L);
        String names = String.join(", ", row.keySet());
        String marks = row.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        jdbc.update(
                "insert into %s (%s) values (%s)".formatted(kind.table(), names, marks),
                row.values().toArray());
    }

    void update(RecordKind kind, UUID id, Map<String, Object> columns, Instant now) {
        Map<String, Object> row = new LinkedHashMap<>(columns);
        row.put("changed_at", now.atOffset(ZoneOffset.UTC));
        String sets = row.keySet().stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        Object[] args = Stream.concat(row.values().stream(), Stream.of(id)).toArray();
        jdbc.update("update %s set %s, version = version + 1 where id = ?".formatted(kind.table(), sets), args);
    }

    void delete(RecordKind kind, UUID id) {
        jdbc.update("delete from %s where id = ?".formatted(kind.table()), id);
    }

    void mergeInto(RecordKind kind, UUID survivor, Collection<UUID> others) {
        jdbc.update(
                "update %s set merged_into = ?, version = version + 1 where id = any(?) and merged_into is null"
                        .formatted(kind.table()),
                survivor,
                others.toArray(UUID[]::new));
    }

    void partFrom(RecordKind kind, UUID survivor, Collection<UUID> others) {
        jdbc.update(
                "update %s set merged_into = null, version = version + 1 where id = any(?) and merged_into = ?"
                        .formatted(kind.table()),
                others.toArray(UUID[]::new),
                survivor);
    }
}
