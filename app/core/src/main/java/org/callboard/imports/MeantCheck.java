package org.callboard.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callboard.kernel.BadInput;

/** Refuses what cannot be meant by the words of a file. */
final class MeantCheck {

    private static final int MOST = 1_000;
    private static final int LONGEST = 1_000;

    private MeantCheck() {}

    static void check(List<Imports.Field> fields, Map<String, Map<String, String>> meant) {
        Set<String> known = fields.stream().map(Imports.Field::name).collect(Collectors.toSet());
        meant.forEach((field, words) -> {
            if (!known.contains(field)) {
                String shown = field.length() > 60 ? field.substring(0, 60) + "…" : field;
                throw new BadInput("meant." + shown, "There is no such field.");
            }
            if (words == null
                    || words.size() > MOST
                    || !words.entrySet().stream().allMatch(MeantCheck::isWord)) {
                throw new BadInput(
                        "meant." + field,
                        "Give known words by the words of the file, at most " + MOST
                                + " of them, each a text of at most " + LONGEST + " characters.");
            }
        });
    }

    private static boolean isWord(Map.Entry<String, String> word) {
        return word.getKey() != null
                && word.getValue() != null
                && !word.getValue().isBlank()
                && word.getKey().length() <= LONGEST
                && word.getValue().length() <= LONGEST;
    }
}
