package org.callboard.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.imports.csv.CsvRow;
import org.callboard.imports.csv.CsvRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows that could not be taken, with what is wrong; read back as a file to mend and import again. */
@Repository
class FailedRows {

    private static final int PAGE = 200;
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Json json;

    FailedRows(JdbcClient jdbc, JdbcTemplate batches, Json json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    void keep(UUID id, Map<CsvRow, String> reasons) {
        batches.batchUpdate(
                "insert into imports.row_failed (job_id, row_number, cells, reason) values (?, ?, ?::jsonb, ?)",
                reasons.entrySet().stream()
                        .map(e -> new Object[] {
                            id, e.getKey().number(), json.write(e.getKey().cells()), e.getValue()
                        })
                        .toList());
    }

    /** The file's own columns, then the reason; text beyond the last column stays behind it. */
    void write(Job job, OutputStream out) throws IOException {
        int width = job.columns().size();
        try (SafeCsv csv = SafeCsv.to(out)) {
            List<String> header = new ArrayList<>(job.columns());
            header.add(CsvRows.REASON_COLUMN);
            csv.row(header);
            for (List<Failed> page = after(job.id(), 0); !page.isEmpty(); page = after(job.id(), last(page))) {
                page.forEach(failed -> csv.row(failed.line(width)));
                csv.flush();
            }
        }
    }

    private static long last(List<Failed> page) {
        return page.get(page.size() - 1).row().number();
    }

    private List<Failed> after(UUID id, long number) {
        return jdbc.sql("""
                        select row_number, cells, reason from imports.row_failed
                        where job_id = :id and row_number > :number order by row_number limit :page
                        """)
                .param("id", id)
                .param("number", number)
                .param("page", PAGE)
                .query((row, n) ->
                        new Failed(new CsvRow(row.getLong(1), json.read(row.getString(2), CELLS)), row.getString(3)))
                .list();
    }

    private record Failed(CsvRow row, String reason) {

        List<String> line(int width) {
            List<String> line = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                line.add(row.cell(column));
            }
            line.add(reason);
            line.addAll(row.cells()
                    .subList(Math.min(width, row.cells().size()), row.cells().size()));
            return line;
        }
    }
}
