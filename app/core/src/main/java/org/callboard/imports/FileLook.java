package org.callboard.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.callboard.imports.csv.CsvRow;
import org.callboard.imports.csv.CsvRows;
import org.callboard.imports.csv.CsvText;
import org.callboard.imports.csv.DelimiterGuess;
import org.callboard.imports.csv.EncodingGuess;
import org.callboard.imports.csv.NotCsv;
import org.callboard.imports.csv.UnreadableCsv;
import org.callboard.kernel.BadInput;
import org.springframework.stereotype.Component;

/** Looks through a kept file once: how it is written, its columns, its first rows, how many there are. */
@Component
class FileLook {

    private static final int SAMPLE = 128 * 1024;
    private static final int SHOWN_ROWS = 10;
    private static final int LONGEST_SHOWN = 500;
    private static final int MOST_COLUMNS = 500;

    private final Files files;

    FileLook(Files files) {
        this.files = files;
    }

    record Seen(String encoding, char delimiter, List<String> columns, long total, List<List<String>> rows) {}

    /** @throws BadInput when it is no CSV that can be imported */
    Seen at(UUID id, EncodingGuess guess) throws IOException {
        Charset charset = guess.charset();
        NotCsv.why(guess.head(), charset).ifPresent(why -> {
            throw new BadInput("file", why);
        });
        char delimiter = delimiter(id, charset);
        try (CsvRows rows = CsvRows.open(files.open(id), charset, delimiter)) {
            check(rows);
            List<List<String>> shown = firstRows(rows);
            long total = shown.size();
            while (rows.hasNext()) {
                total = rows.next().number();
            }
            if (total == 0) {
                throw new BadInput("file", "The file has a header but no rows below it.");
            }
            return new Seen(charset.name(), delimiter, rows.columns(), total, shown);
        } catch (UnreadableCsv e) {
            throw new BadInput("file", e.getMessage());
        }
    }

    List<List<String>> firstRows(Job job) throws IOException {
        try (CsvRows rows = CsvRows.open(files.open(job.id()), Charset.forName(job.encoding()), job.delimiter())) {
            return firstRows(rows);
        }
    }

    private char delimiter(UUID id, Charset charset) throws IOException {
        String sample = CsvText.head(files.open(id), charset, SAMPLE);
        return DelimiterGuess.of(sample, sample.length() < SAMPLE);
    }

    private static void check(CsvRows rows) {
        if (rows.headerLooksLikeData()) {
            throw new BadInput(
                    "file", "The first line looks like a record. Put the names of the columns above it and try again.");
        }
        if (rows.columns().size() > MOST_COLUMNS) {
            throw new BadInput(
                    "file", "The file has more than " + MOST_COLUMNS + " columns. Leave out what is not needed.");
        }
    }

    private static List<List<String>> firstRows(CsvRows rows) {
        int width = rows.columns().size();
        List<List<String>> shown = new ArrayList<>();
        while (shown.size() < SHOWN_ROWS && rows.hasNext()) {
            CsvRow row = rows.next();
            List<String> cells = new ArrayList<>(width);
            for (int column = 0; column < width; column++) {
                cells.add(shortened(row.cell(column)));
            }
            shown.add(cells);
        }
        return shown;
    }

    private static String shortened(String cell) {
        return cell.length() <= LONGEST_SHOWN ? cell : cell.substring(0, LONGEST_SHOWN) + "…";
    }
}
