package org.callboard.imports.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Walks over a CSV file row by row in constant memory, header first. */
public final class CsvRows implements Iterator<CsvRow>, Closeable {

    /** Longer cells come from a quotation mark that was never closed. */
    public static final int LONGEST_CELL = 1_000_000;
    /** The column that {@code errors.csv} adds; read back, it is left out. */
    public static final String REASON_COLUMN = "Import problem";

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> columns;
    private int reasonColumn = -1;
    private long number;
    private List<String> next;

    private CsvRows(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
        this.columns = readHeader();
    }

    /** @throws UnreadableCsv when there is no header */
    public static CsvRows open(InputStream in, Charset charset, char delimiter) throws IOException {
        CsvRecordHandler limits = CsvRecordHandler.builder()
                .maxFieldSize(LONGEST_CELL)
                .maxRecordSize(8 * LONGEST_CELL)
                .build();
        return new CsvRows(CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .build(limits, CsvText.open(in, charset)));
    }

    /** Unique names, in the order of the cells. */
    public List<String> columns() {
        return columns;
    }

    public boolean headerLooksLikeData() {
        return CsvHeader.looksLikeData(columns);
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = readFilled();
        }
        return next != null;
    }

    @Override
    public CsvRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<String> cells = next;
        next = null;
        return new CsvRow(++number, cells);
    }

    /** Goes on behind the given row. */
    public void skipTo(long position) {
        while (number < position && hasNext()) {
            next();
        }
    }

    private List<String> readHeader() {
        List<String> cells = readFilled();
        if (cells != null && cells.get(0).matches("(?i)sep=.?")) {
            cells = readFilled();
        }
        if (cells == null) {
            throw new UnreadableCsv("The file has no rows. The first line must hold the names of the columns.");
        }
        reasonColumn = cells.indexOf(REASON_COLUMN);
        return CsvHeader.named(withoutReason(cells));
    }

    /** The next row that is not blank; {@code null} at the end. */
    private List<String> readFilled() {
        try {
            while (records.hasNext()) {
                List<String> cells = records.next().getFields().stream()
                        .map(CsvRows::cleaned)
                        .toList();
                if (cells.stream().anyMatch(c -> !c.isEmpty())) {
                    return withoutReason(cells);
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw new UnreadableCsv(
                    "The file breaks off below row " + number
                            + ": a quotation mark is opened there and never closed, or"
                            + " a cell is longer than 1,000,000 characters.",
                    e);
        }
    }

    private List<String> withoutReason(List<String> cells) {
        if (reasonColumn < 0 || reasonColumn >= cells.size()) {
            return cells;
        }
        List<String> rest = new ArrayList<>(cells);
        rest.remove(reasonColumn);
        return rest;
    }

    /** NULs cannot be kept as text; surrounding blanks of any kind are nobody's wish. */
    private static String cleaned(String cell) {
        String text = cell.indexOf('\0') < 0 ? cell : cell.replace("\0", "");
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    @Override
    public void close() {
        try {
            records.close();
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
