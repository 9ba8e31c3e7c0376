package org.callboard.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Writes CSV that a spreadsheet shows but never executes: UTF-8, comma, CRLF. A cell that a spreadsheet would take for
 * a formula (it begins with {@code = + - @}, their full-width twins, tab or a line break) gets a leading apostrophe.
 * Plain phone numbers and negative numbers ({@code +1 (504) 621-8927}, {@code -12.5}) hold nothing but digits and
 * separators, can call no function, and stay as they are. Reading such a file back takes the apostrophe away again.
 */
public final class SafeCsv implements AutoCloseable {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?[(]?[0-9][0-9 ().,/-]*");

    private final CsvWriter writer;

    private SafeCsv(CsvWriter writer) {
        this.writer = writer;
    }

    /** Closing flushes and closes the stream. */
    public static SafeCsv to(OutputStream out) {
        return new SafeCsv(CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8));
    }

    /** One line; {@code null} becomes an empty cell, anything else its text. */
    public SafeCsv row(Collection<?> cells) {
        writer.writeRecord(
                cells.stream().map(cell -> safe(Objects.toString(cell, ""))).toList());
        return this;
    }

    public SafeCsv row(Object... cells) {
        return row(Arrays.asList(cells));
    }

    /** The cell as a spreadsheet may see it. */
    public static String safe(String cell) {
        return looksLikeFormula(cell) ? "'" + cell : cell;
    }

    /** Takes away the apostrophe that {@link #safe} put in front. */
    public static String original(String cell) {
        return cell.startsWith("'") && looksLikeFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean looksLikeFormula(String cell) {
        String seen = cell.stripLeading();
        boolean startsLikeOne = startsWithAny(cell) || startsWithAny(seen);
        return startsLikeOne && !PLAIN_NUMBER.matcher(seen).matches();
    }

    private static boolean startsWithAny(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    public void flush() throws IOException {
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
