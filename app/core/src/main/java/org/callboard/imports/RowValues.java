package org.callboard.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.callboard.imports.csv.CsvRow;
import org.callboard.kernel.BadInput;

/** Turns a row's cells into values by field, as mapped; and what is wrong with a value back into the words of the file. */
final class RowValues {

    private static final int LONGEST_REASON = 2_000;

    private final Map<Integer, String> fieldByIndex = new HashMap<>();
    private final Map<String, String> columnByField = new HashMap<>();
    private final Map<String, String> defaults;
    private final Map<String, Map<String, String>> meant;
    private final int width;

    RowValues(Job job) {
        width = job.columns().size();
        defaults = job.defaults();
        meant = job.meant();
        job.mapping().forEach((column, field) -> {
            fieldByIndex.put(job.columns().indexOf(column), field);
            columnByField.put(field, column);
        });
    }

    /** @throws BadInput when the row has more cells than the header: nobody knows which text belongs where */
    Map<String, String> of(CsvRow row) {
        if (row.overflows(width)) {
            throw new BadInput(
                    "row",
                    "It has " + row.cells().size() + " cells where the header has " + width
                            + ". Put text that holds the delimiter in quotation marks.");
        }
        Map<String, String> values = new HashMap<>();
        fieldByIndex.forEach((index, field) -> {
            String cell = SafeCsv.original(row.cell(index));
            if (!cell.isEmpty()) {
                values.put(field, meant.getOrDefault(field, Map.of()).getOrDefault(cell, cell));
            }
        });
        defaults.forEach(values::putIfAbsent);
        return values;
    }

    /** What is wrong, by the names of the file's own columns. */
    String inColumns(RuntimeException refusal) {
        String reason = refusal instanceof BadInput bad
                ? bad.fields().stream().map(this::inColumns).collect(Collectors.joining(" "))
                : refusal.getMessage();
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }

    private String inColumns(BadInput.Field field) {
        return columnByField.getOrDefault(field.field(), field.field()) + ": " + field.message();
    }
}
