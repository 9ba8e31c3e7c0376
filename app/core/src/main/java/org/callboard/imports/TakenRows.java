package org.callboard.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.imports.Importable.Taken;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an import created and changed, row by row, so that it can be undone. */
@Repository
class TakenRows {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Json json;

    TakenRows(JdbcClient jdbc, JdbcTemplate batches, Json json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    record Row(long number, Taken taken) {}

    void keep(UUID id, List<Row> rows) {
        batches.batchUpdate(
                """
                insert into imports.row_taken (job_id, row_number, kind, subject_id, before, after)
                values (?, ?, ?, ?, ?::jsonb, ?::jsonb)
                """,
                rows.stream()
                        .map(row -> new Object[] {
                            id,
                            row.number(),
                            row.taken().kind().name(),
                            row.taken().id(),
                            values(row.taken().before()),
                            values(row.taken().after())
                        })
                        .toList());
    }

    private String values(Map<String, Object> values) {
        return json.write(values == null ? Map.of() : values);
    }

    /** Rows not yet taken back, newest first. */
    List<Row> standing(UUID id, int limit) {
        return jdbc.sql("""
                        select row_number, kind, subject_id, before, after from imports.row_taken
                        where job_id = :id and taken_back is null order by row_number desc limit :limit
                        """)
                .param("id", id)
                .param("limit", limit)
                .query((row, n) -> new Row(
                        row.getLong("row_number"),
                        new Taken(
                                Taken.Kind.valueOf(row.getString("kind")),
                                row.getObject("subject_id", UUID.class),
                                json.read(row.getString("before"), VALUES),
                                json.read(row.getString("after"), VALUES))))
                .list();
    }

    /** @param outcome by row number: {@code UNDONE} or {@code KEPT} */
    void markTakenBack(UUID id, Map<Long, String> outcome) {
        batches.batchUpdate(
                "update imports.row_taken set taken_back = ? where job_id = ? and row_number = ?",
                outcome.entrySet().stream()
                        .map(e -> new Object[] {e.getValue(), id, e.getKey()})
                        .toList());
    }
}
