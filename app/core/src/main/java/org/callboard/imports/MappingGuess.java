package org.callboard.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Guesses from the headers which column is which field: by the field's name, its label, then its synonyms in their
 * order. {@code First Name}, {@code first_name}, {@code FIRSTNAME} and {@code FirstName__c} are the same to it. The best
 * column wins a field, and no column or field is used twice.
 */
final class MappingGuess {

    private static final int WEAK = 1_000;
    private static final List<String> PREFIXES = List.of("primary", "main", "work", "business", "contact", "lead");

    private record Match(String column, String field, int rank) {}

    private MappingGuess() {}

    /** @return field by column, in column order */
    static Map<String, String> of(List<String> columns, Importable importable) {
        List<Match> matches = new ArrayList<>();
        for (String column : columns) {
            for (Imports.Field field : importable.fields()) {
                int rank = rank(squashed(column), known(field, importable));
                if (rank >= 0) {
                    matches.add(new Match(column, field.name(), rank));
                }
            }
        }
        Map<String, String> best = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        matches.stream().sorted(Comparator.comparingInt(Match::rank)).forEach(match -> {
            if (!best.containsKey(match.column()) && taken.add(match.field())) {
                best.put(match.column(), match.field());
            }
        });
        Map<String, String> inColumnOrder = new LinkedHashMap<>();
        columns.stream().filter(best::containsKey).forEach(column -> inColumnOrder.put(column, best.get(column)));
        return inColumnOrder;
    }

    /** Names a field goes by, best first. */
    private static List<String> known(Imports.Field field, Importable importable) {
        List<String> names = new ArrayList<>();
        names.add(squashed(field.name()));
        names.add(squashed(field.label()));
        importable.synonyms().getOrDefault(field.name(), List.of()).forEach(s -> names.add(squashed(s)));
        return names;
    }

    /** The smaller the better; −1 for no match. */
    private static int rank(String header, List<String> names) {
        int exact = names.indexOf(header);
        if (exact >= 0 || header.isEmpty()) {
            return exact;
        }
        String core = header.endsWith("1") ? header.substring(0, header.length() - 1) : header;
        for (String prefix : PREFIXES) {
            core = core.startsWith(prefix) ? core.substring(prefix.length()) : core;
        }
        int weak = core.equals(header) ? -1 : names.indexOf(core);
        return weak < 0 ? -1 : WEAK + weak;
    }

    /** Lower case, no accents, no custom-field suffix, letters and digits only. */
    private static String squashed(String header) {
        String plain = Normalizer.normalize(header, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("__[cr]$", "").replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
