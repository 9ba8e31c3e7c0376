package org.callboard.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.records.CustomField.Draft;
import org.callboard.records.CustomField.Index;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Definitions of custom fields, as kept; none is ever deleted. */
@Repository
class CustomFieldRows {

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final RowMapper<CustomField> field = (row, n) -> field(row);

    CustomFieldRows(JdbcTemplate jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = ExactJson.of(json);
    }

    List<CustomField> all() {
        return jdbc.query("select * from records.custom_field order by kind, retired, position, key", field);
    }

    List<CustomField> of(String kind) {
        return jdbc.query(
                "select * from records.custom_field where kind = ? order by retired, position, key", field, kind);
    }

    Optional<CustomField> find(UUID id) {
        return jdbc.query("select * from records.custom_field where id = ?", field, id).stream()
                .findFirst();
    }

    /** Another one after every change of any definition; an index that is ready is none that people make. */
    String edition() {
        return jdbc.queryForObject("""
                select sum(version) || '/' || count(*) filter (where index_state = 'READY') || '/' || max(changed_at)
                from records.custom_field
                """, String.class);
    }

    /** One admin at a time per kind, so that limits, keys and positions hold. */
    void takeTurn(String kind) {
        jdbc.query("select pg_advisory_xact_lock(hashtext(?))", row -> {}, "records.custom_field " + kind);
    }

    void insert(CustomField f, String by, Instant now) {
        Draft d = f.draft();
        jdbc.update(
                """
                insert into records.custom_field (id, kind, key, label, type, help, required, otherwise, least, most, longest,
                    pattern, choices, visible_to, filtered, in_list, position, retired, index_state, created_at, created_by,
                    changed_at, changed_by, version)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                """,
                f.id(),
                f.kind(),
                f.key(),
                d.label(),
                d.type().name(),
                d.help(),
                d.required(),
                written(d.otherwise()),
                d.least(),
                d.most(),
                d.longest(),
                d.pattern(),
                d.choices().toArray(String[]::new),
                d.visibleTo().toArray(String[]::new),
                d.filtered(),
                d.inList(),
                f.position(),
                f.retired(),
                f.index().name(),
                now.atOffset(ZoneOffset.UTC),
                by,
                now.atOffset(ZoneOffset.UTC),
                by);
    }

    /** @return false when another version stands there */
    boolean update(CustomField f, String by, Instant now) {
        Draft d = f.draft();
        return jdbc.update(
                        """
                        update records.custom_field set label = ?, type = ?, help = ?, required = ?, otherwise = ?::jsonb,
                            least = ?, most = ?, longest = ?, pattern = ?, choices = ?, visible_to = ?, filtered = ?,
                            in_list = ?, position = ?, retired = ?, index_state = ?, changed_at = ?, changed_by = ?,
                            version = version + 1
                        where id = ? and version = ?
                        """,
                        d.label(),
                        d.type().name(),
                        d.help(),
                        d.required(),
                        written(d.otherwise()),
                        d.least(),
                        d.most(),
                        d.longest(),
                        d.pattern(),
                        d.choices().toArray(String[]::new),
                        d.visibleTo().toArray(String[]::new),
                        d.filtered(),
                        d.inList(),
                        f.position(),
                        f.retired(),
                        f.index().name(),
                        now.atOffset(ZoneOffset.UTC),
                        by,
                        f.id(),
                        f.version())
                == 1;
    }

    private String written(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A checked value is JSON", e);
        }
    }

    private CustomField field(ResultSet row) throws SQLException {
        Draft draft = new Draft(
                row.getString("label"),
                FieldType.valueOf(row.getString("type")),
                row.getString("help"),
                row.getBoolean("required"),
                read(row.getString("otherwise")),
                row.getBigDecimal("least"),
                row.getBigDecimal("most"),
                row.getObject("longest", Integer.class),
                row.getString("pattern"),
                List.of((String[]) row.getArray("choices").getArray()),
                List.of((String[]) row.getArray("visible_to").getArray()),
                row.getBoolean("filtered"),
                row.getBoolean("in_list"));
        return new CustomField(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("key"),
                draft,
                row.getInt("position"),
                row.getBoolean("retired"),
                Index.valueOf(row.getString("index_state")),
                row.getLong("version"));
    }

    private Object read(String value) {
        try {
            return value == null ? null : json.readValue(value, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written as JSON is JSON", e);
        }
    }
}
