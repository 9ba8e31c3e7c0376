package org.callboard.imports.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file read as the product reads it. */
record Read(Charset charset, char delimiter, List<String> columns, List<CsvRow> rows) {

    static Read of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Read of(byte[] file) {
        EncodingGuess guess = new EncodingGuess();
        for (int from = 0; from < file.length; from += 7) {
            byte[] piece = java.util.Arrays.copyOfRange(file, from, Math.min(file.length, from + 7));
            guess.accept(piece, piece.length);
        }
        Charset charset = guess.charset();
        try {
            String text = CsvText.head(new ByteArrayInputStream(file), charset, file.length);
            return of(file, charset, DelimiterGuess.of(text, true));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Read of(byte[] file, Charset charset, char delimiter) throws IOException {
        try (CsvRows rows = CsvRows.open(new ByteArrayInputStream(file), charset, delimiter)) {
            List<CsvRow> all = new ArrayList<>();
            rows.forEachRemaining(all::add);
            return new Read(charset, delimiter, rows.columns(), all);
        }
    }

    /** Cells by column. */
    List<Map<String, String>> records() {
        return rows.stream()
                .map(row -> {
                    Map<String, String> record = new LinkedHashMap<>();
                    for (int i = 0; i < columns.size(); i++) {
                        record.put(columns.get(i), row.cell(i));
                    }
                    return record;
                })
                .toList();
    }
}
