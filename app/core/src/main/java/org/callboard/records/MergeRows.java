package org.callboard.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What merges did, so that they can be undone. */
@Repository
class MergeRows {

    static final int MOST_SHOWN = 100;
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    MergeRows(JdbcTemplate jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = ExactJson.of(json);
    }

    /**
     * @param before values of the survivor that the merge replaced
     * @param after what it put there
     * @param kept what the kind needs to part them again
     * @param instances of processes that moved, by the record that they came from
     */
    record Images(
            Map<String, Object> before,
            Map<String, Object> after,
            Map<String, Object> kept,
            Map<String, Object> instances) {}

    void insert(Merges.Merge merge, Images images) {
        jdbc.update(
                """
                insert into records.merge (id, kind, survivor, others, titles, before, after, kept, instances, at, by)
                values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?)
                """,
                merge.id(),
                merge.kind(),
                merge.survivor(),
                merge.others().keySet().toArray(UUID[]::new),
                merge.others().values().toArray(String[]::new),
                written(images.before()),
                written(images.after()),
                written(images.kept()),
                written(images.instances()),
                merge.at().atOffset(ZoneOffset.UTC),
                merge.by());
    }

    Optional<Merges.Merge> find(UUID id) {
        return jdbc.query("select * from records.merge where id = ?", (row, n) -> merge(row), id).stream()
                .findFirst();
    }

    Optional<Merges.Merge> lock(UUID id) {
        return jdbc.query("select * from records.merge where id = ? for update", (row, n) -> merge(row), id).stream()
                .findFirst();
    }

    Images images(UUID id) {
        return jdbc.queryForObject(
                "select before, after, kept, instances from records.merge where id = ?",
                (row, n) -> new Images(read(row, 1), read(row, 2), read(row, 3), read(row, 4)),
                id);
    }

    /** Newest first. */
    List<Merges.Merge> of(String kind, UUID survivor) {
        return jdbc.query(
                "select * from records.merge where survivor = ? and kind = ? order by id desc limit " + MOST_SHOWN,
                (row, n) -> merge(row),
                survivor,
                kind);
    }

    void undone(UUID id, Instant at, String by) {
        jdbc.update(
                "update records.merge set undone_at = ?, undone_by = ? where id = ?",
                at.atOffset(ZoneOffset.UTC),
                by,
                id);
    }

    private static Merges.Merge merge(ResultSet row) throws SQLException {
        UUID[] ids = (UUID[]) row.getArray("others").getArray();
        String[] titles = (String[]) row.getArray("titles").getArray();
        Map<UUID, String> others = new LinkedHashMap<>();
        for (int i = 0; i < ids.length; i++) {
            others.put(ids[i], titles[i]);
        }
        OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
        return new Merges.Merge(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("survivor", UUID.class),
                others,
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("undone_by"),
                undone == null ? null : undone.toInstant());
    }

    private String written(Map<String, Object> image) {
        try {
            return json.writeValueAsString(image);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Images of records are JSON", e);
        }
    }

    private Map<String, Object> read(ResultSet row, int column) throws SQLException {
        try {
            return json.readValue(row.getString(column), OBJECT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Images of records are JSON", e);
        }
    }
}
