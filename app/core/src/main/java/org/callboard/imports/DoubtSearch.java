package org.callboard.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callboard.imports.Imports.Doubtful;
import org.callboard.imports.csv.CsvRows;
import org.callboard.imports.csv.UnreadableCsv;
import org.callboard.kernel.BadInput;
import org.springframework.stereotype.Component;

/** Looks through a kept file for words that should name something known and do not, so that somebody can say what they mean. */
@Component
class DoubtSearch {

    private static final int MOST_ROWS = 200_000;
    private static final int MOST_WORDS = 500;
    private static final int MOST_SHOWN = 200;
    private static final int LONGEST = 200;

    private final Files files;

    DoubtSearch(Files files) {
        this.files = files;
    }

    /** The commonest first. @param mapping field by column */
    List<Doubtful> of(Job job, Importable importable, Map<String, String> mapping) throws IOException {
        Map<String, Map<String, Long>> words = words(job, naming(importable, mapping));
        List<Doubtful> found = new ArrayList<>();
        words.forEach((column, counts) -> counts.forEach((word, rows) -> importable
                .doubt(mapping.get(column), word)
                .ifPresent(doubt -> found.add(
                        new Doubtful(column, mapping.get(column), word, rows, doubt.refused(), doubt.nearest())))));
        found.sort(Comparator.comparing(Doubtful::refused)
                .thenComparing(Doubtful::rows)
                .reversed());
        return found.stream().limit(MOST_SHOWN).toList();
    }

    private static List<String> naming(Importable importable, Map<String, String> mapping) {
        return mapping.entrySet().stream()
                .filter(entry -> importable.naming().contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, Map<String, Long>> words(Job job, List<String> columns) throws IOException {
        Map<String, Map<String, Long>> words = new LinkedHashMap<>();
        if (columns.isEmpty()) {
            return words;
        }
        try (CsvRows rows = CsvRows.open(files.open(job.id()), Charset.forName(job.encoding()), job.delimiter())) {
            for (int read = 0; read < MOST_ROWS && rows.hasNext(); read++) {
                var row = rows.next();
                columns.forEach(column -> count(
                        words.computeIfAbsent(column, k -> new LinkedHashMap<>()),
                        SafeCsv.original(row.cell(job.columns().indexOf(column)))));
            }
        } catch (UnreadableCsv e) {
            throw new BadInput("file", e.getMessage());
        }
        return words;
    }

    /** A column of ever new words names nothing that one could go through word by word. */
    private static void count(Map<String, Long> counts, String word) {
        if (!word.isBlank() && word.length() <= LONGEST && (counts.size() < MOST_WORDS || counts.containsKey(word))) {
            counts.merge(word, 1L, Long::sum);
        }
    }
}
