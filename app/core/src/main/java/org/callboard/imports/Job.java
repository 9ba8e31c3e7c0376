package org.callboard.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.Viewer;

/**
 * An import as kept.
 *
 * @param guess field by column, as guessed from the headers
 * @param mapping field by column, as started
 * @param meant what words of the file mean, by field
 * @param starter on whose behalf the rows are taken
 * @param emptied file and rows were dropped after the time they are kept for
 */
record Job(
        Imports.Progress progress,
        String encoding,
        char delimiter,
        List<String> columns,
        Map<String, String> guess,
        Map<String, String> mapping,
        Map<String, String> defaults,
        Map<String, Map<String, String>> meant,
        Imports.Duplicates duplicates,
        Viewer starter,
        String correlationId,
        boolean emptied) {

    UUID id() {
        return progress.id();
    }

    String object() {
        return progress.object();
    }

    Imports.State state() {
        return progress.state();
    }
}
