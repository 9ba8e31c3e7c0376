package org.callboard.imports.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of a file's columns, made unique: a blank one is called by its number, a second "Email" is "Email (2)". */
final class CsvHeader {

    private static final int LONGEST_NAME = 200;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9 ().,/:-]*");

    private CsvHeader() {}

    static List<String> named(List<String> cells) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i).isEmpty() ? "Column " + (i + 1) : shortened(cells.get(i));
            String unique = name;
            for (int n = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); n++) {
                unique = name + " (" + n + ")";
            }
            names.add(unique);
        }
        return names;
    }

    /** A first line that holds an address, or nothing but numbers, is a record and no header. */
    static boolean looksLikeData(List<String> cells) {
        List<String> filled = cells.stream().filter(c -> !c.isEmpty()).toList();
        return filled.stream().anyMatch(c -> EMAIL.matcher(c).matches())
                || filled.stream().allMatch(c -> NUMBER.matcher(c).matches());
    }

    private static String shortened(String name) {
        String oneLine = name.replaceAll("\\s+", " ");
        return oneLine.length() <= LONGEST_NAME ? oneLine : oneLine.substring(0, LONGEST_NAME);
    }
}
