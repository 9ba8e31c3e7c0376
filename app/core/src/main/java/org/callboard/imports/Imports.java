package org.callboard.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;

/** CSV files in: kept first, looked at, then worked row by row in the background; one mechanism for every object. */
public interface Imports {

    /** What the current user may import, by name: {@code companies}, {@code leads}. */
    List<String> objects();

    /** Keeps the file and guesses; nothing is imported yet. @param object for example {@code leads} */
    Preview look(String object, String fileName, InputStream file) throws IOException;

    /** The look again, for as long as the file is kept. */
    Preview preview(UUID id);

    /** Starts without defaults. */
    default void start(UUID id, Map<String, String> mapping, Duplicates duplicates) {
        start(id, mapping, duplicates, Map.of());
    }

    /**
     * Starts, or refuses with {@link org.callboard.kernel.BadInput}.
     *
     * @param mapping field by column header; missing columns are left out
     * @param defaults values by field name for rows that have none: source, campaign
     */
    default void start(UUID id, Map<String, String> mapping, Duplicates duplicates, Map<String, String> defaults) {
        start(id, mapping, duplicates, defaults, Map.of());
    }

    /** @param meant what words of the file mean: by field, the known word by the written one */
    void start(
            UUID id,
            Map<String, String> mapping,
            Duplicates duplicates,
            Map<String, String> defaults,
            Map<String, Map<String, String>> meant);

    /**
     * Words of the file that should name something known and do not, with what may be meant.
     *
     * @param mapping field by column header
     */
    List<Doubtful> doubts(UUID id, Map<String, String> mapping);

    /**
     * @param rows how many rows say it
     * @param refused whether these rows would fail; else the word would be taken as it is written
     * @param nearest what may be meant, the likeliest first
     */
    record Doubtful(String column, String field, String value, long rows, boolean refused, List<String> nearest) {}

    Progress progress(UUID id);

    Page<Progress> recent(String object, PageRequest page);

    /** Rows that failed, as CSV in the file's own columns plus the reasons. */
    void writeErrors(UUID id, OutputStream out) throws IOException;

    void cancel(UUID id);

    /** Takes back what the import did, in the background; records worked on since are kept and counted. */
    void undo(UUID id);

    enum Duplicates {
        SKIP,
        UPDATE,
        CREATE
    }

    enum State {
        LOOKED_AT,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED,
        UNDOING,
        UNDONE
    }

    /**
     * @param mapping guessed field by column header
     * @param fields what a column may be mapped to
     * @param rows the first rows, in column order
     */
    record Preview(
            UUID id,
            String fileName,
            String encoding,
            String delimiter,
            List<String> columns,
            Map<String, String> mapping,
            List<Field> fields,
            List<List<String>> rows) {}

    record Field(String name, String label, boolean required) {}

    /** @param total data rows; {@code null} while not yet counted */
    record Progress(
            UUID id,
            String object,
            String fileName,
            State state,
            Long total,
            long processed,
            long created,
            long updated,
            long skipped,
            long failed,
            long undone,
            long kept,
            String startedBy,
            java.time.Instant startedAt,
            java.time.Instant endedAt,
            String problem) {}
}
