package org.callboard.imports.csv;

import java.util.List;

/**
 * One row of a file.
 *
 * @param number counted from 1 at the first row below the header; blank rows don't count
 * @param cells in column order, trimmed; may be fewer or more than there are columns
 */
public record CsvRow(long number, List<String> cells) {

    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Whether text stands beyond the last column: mostly a delimiter inside a text that lacks its quotes. */
    public boolean overflows(int columns) {
        return cells.stream().skip(columns).anyMatch(c -> !c.isEmpty());
    }

    public int length() {
        return cells.stream().mapToInt(String::length).sum();
    }
}
