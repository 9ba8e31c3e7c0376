package org.callboard.imports.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the delimiter: the one by which most rows of the sample have as many cells as the header. */
public final class DelimiterGuess {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int ROWS = 100;
    /** Excel's own hint on the first line. */
    private static final Pattern HINT = Pattern.compile("(?i)\"?sep=(.)\"?\\R");

    private DelimiterGuess() {}

    /** @param complete whether the sample is the whole file; else its last row may be cut off and does not count */
    public static char of(String sample, boolean complete) {
        Matcher hint = HINT.matcher(sample);
        if (hint.lookingAt()) {
            return hint.group(1).charAt(0);
        }
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(cellsPerRow(sample, candidate, complete));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Share of rows that agree with the header; more columns decide between equals. */
    private static double score(List<Integer> cells) {
        if (cells.isEmpty() || cells.get(0) < 2) {
            return 0;
        }
        int header = cells.get(0);
        double agreeing = cells.stream().filter(c -> c == header).count();
        return agreeing / cells.size() + header / 100_000.0;
    }

    private static List<Integer> cellsPerRow(String sample, char delimiter, boolean complete) {
        List<Integer> cells = new ArrayList<>();
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().fieldSeparator(delimiter).ofCsvRecord(sample)) {
            for (CsvRecord row : rows) {
                cells.add(row.getFieldCount());
                if (cells.size() == ROWS) {
                    return cells;
                }
            }
        } catch (CsvParseException e) {
            return cells;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (!complete && cells.size() > 1) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }
}
