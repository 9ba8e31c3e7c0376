package org.callboard.records;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Fields of any kind that point to records that were merged. */
@Component
class References {

    private final Kinds kinds;
    private final JdbcTemplate jdbc;

    References(Kinds kinds, JdbcTemplate jdbc) {
        this.kinds = kinds;
        this.jdbc = jdbc;
    }

    /** @return what pointed where, by {@code kind.field} and id */
    Map<String, Object> move(RecordKind target, UUID survivor, Collection<UUID> others) {
        Map<String, Object> moved = new LinkedHashMap<>();
        for (RecordKind kind : kinds.all()) {
            for (Field field : pointing(kind, target)) {
                Map<String, Object> were = move(kind, field, survivor, others);
                if (!were.isEmpty()) {
                    moved.put(kind.name() + "." + field.name(), were);
                }
            }
        }
        return moved;
    }

    /** The survivor does not come to point to itself. */
    private Map<String, Object> move(RecordKind kind, Field field, UUID survivor, Collection<UUID> others) {
        Map<String, Object> were = new LinkedHashMap<>();
        jdbc.query(
                """
                update %1$s t set %2$s = nullif(?, t.id)
                from (select id, %2$s as was from %1$s where %2$s = any(?) for update) o
                where t.id = o.id returning t.id, o.was
                """.formatted(kind.table(), field.column()),
                row -> {
                    were.put(row.getString(1), row.getString(2));
                },
                survivor,
                others.toArray(UUID[]::new));
        return were;
    }

    /** Those that still point to the survivor, or nowhere because it would have been themselves. */
    void moveBack(RecordKind target, UUID survivor, Map<String, Object> moved) {
        for (RecordKind kind : kinds.all()) {
            for (Field field : pointing(kind, target)) {
                if (moved.get(kind.name() + "." + field.name()) instanceof Map<?, ?> were) {
                    moveBack(kind, field, survivor, were);
                }
            }
        }
    }

    private void moveBack(RecordKind kind, Field field, UUID survivor, Map<?, ?> were) {
        String sql = "update %1$s set %2$s = ? where id = ? and (%2$s = ? or %2$s is null and id = ?)"
                .formatted(kind.table(), field.column());
        List<Object[]> rows = were.entrySet().stream()
                .map(one -> new Object[] {
                    UUID.fromString(one.getValue().toString()),
                    UUID.fromString(one.getKey().toString()),
                    survivor,
                    survivor
                })
                .toList();
        jdbc.batchUpdate(sql, rows);
    }

    private static List<Field> pointing(RecordKind kind, RecordKind target) {
        return kind.fields().stream()
                .filter(field ->
                        field.type() == FieldType.RECORD && target.name().equals(field.refersTo()))
                .toList();
    }
}
