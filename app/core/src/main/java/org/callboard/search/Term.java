package org.callboard.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One thing that must be found in a text.
 *
 * @param typed as somebody wrote it, in normal form
 * @param spellings any of them will do; the typed one first
 * @param digits whether it is a number or a part of one
 */
record Term(String typed, List<String> spellings, boolean digits) {

    /** The trigram index needs three characters; shorter words are looked for at the beginning of words. */
    private static final int TRIGRAM = 3;

    private static final Pattern LIKE_SIGNS = Pattern.compile("[\\\\%_]");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    static Term of(String word) {
        return new Term(word, List.of(word), false);
    }

    boolean isName() {
        return LETTERS.matcher(typed).matches();
    }

    Term or(List<String> others) {
        return new Term(
                typed,
                Stream.concat(spellings.stream(), others.stream()).distinct().toList(),
                digits);
    }

    List<String> patterns() {
        return spellings.stream().map(this::pattern).toList();
    }

    /** What is spelt otherwise than typed must begin a word: half a word in another spelling is no match any more. */
    private String pattern(String spelling) {
        boolean whole = spelling.length() < TRIGRAM || !digits && !spelling.equals(typed);
        return (whole ? "% " : "%") + LIKE_SIGNS.matcher(spelling).replaceAll("\\\\$0") + "%";
    }

    /** The first spelling that a text holds; {@code null} when it holds none. @param text beginning with a blank */
    String foundIn(String text) {
        return spellings.stream()
                .filter(spelling -> text.contains(spelling.length() < TRIGRAM ? " " + spelling : spelling))
                .findFirst()
                .orElse(null);
    }
}
