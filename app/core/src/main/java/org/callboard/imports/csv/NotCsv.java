package org.callboard.imports.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Recognises files that are no CSV by their first bytes, and says what to do instead. */
public final class NotCsv {

    private record Signature(String bytes, String remedy) {}

    private static final String SAVE_AS = "Open it in your spreadsheet program and save it as CSV, then import that.";

    private static final List<Signature> KNOWN = List.of(
            new Signature("PK\u0003\u0004", "This is a spreadsheet (xlsx, ods) or a zip file, not CSV. " + SAVE_AS),
            new Signature("\u00D0\u00CF\u0011\u00E0", "This is an old Excel file (xls), not CSV. " + SAVE_AS),
            new Signature("%PDF", "This is a PDF, not CSV."),
            new Signature("\u001F\u008B", "This file is compressed (gzip). Unpack it and import the CSV inside."),
            new Signature("\u0089PNG", "This is a picture, not CSV."),
            new Signature("\u00FF\u00D8\u00FF", "This is a picture, not CSV."),
            new Signature("GIF8", "This is a picture, not CSV."),
            new Signature("\u007FELF", "This is a program, not CSV."),
            new Signature("{\\rtf", "This is a text document (rtf), not CSV."),
            new Signature("<!DOCTYPE", "This is a web page, not CSV."),
            new Signature("<html", "This is a web page, not CSV."),
            new Signature("<?xml", "This is XML, not CSV."));

    private NotCsv() {}

    /** @return what is wrong with it, when it is no text */
    public static Optional<String> why(byte[] head, Charset charset) {
        String raw = new String(head, StandardCharsets.ISO_8859_1);
        for (Signature known : KNOWN) {
            if (raw.startsWith(known.bytes())) {
                return Optional.of(known.remedy());
            }
        }
        String text = text(head, charset);
        long odd = text.chars().filter(NotCsv::isNoText).count();
        return odd * 20 > text.length()
                ? Optional.of("This is no text file. Import a CSV file: text, one record per line.")
                : Optional.empty();
    }

    private static String text(byte[] head, Charset charset) {
        try {
            return CsvText.head(new ByteArrayInputStream(head), charset, head.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNoText(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0x7F || c == 0xFFFD;
    }
}
