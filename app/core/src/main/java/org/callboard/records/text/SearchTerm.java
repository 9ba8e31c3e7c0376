package org.callboard.records.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One thing that must be found in a {@code search_text}.
 *
 * @param typed as somebody wrote it, in normal form
 * @param spellings any of them will do; the typed one first
 * @param digits whether it is a number or a part of one
 */
public record SearchTerm(String typed, List<String> spellings, boolean digits) {

    /** The trigram index needs three characters; shorter words are looked for at the beginning of words. */
    private static final int TRIGRAM = 3;

    private static final Pattern LIKE_SIGNS = Pattern.compile("[\\\\%_]");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    static SearchTerm of(String word) {
        return new SearchTerm(word, List.of(word), false);
    }

    /** Letters alone: something that can be misspelt. */
    public boolean isName() {
        return LETTERS.matcher(typed).matches();
    }

    /** With further spellings. */
    public SearchTerm or(List<String> others) {
        return new SearchTerm(
                typed,
                Stream.concat(spellings.stream(), others.stream()).distinct().toList(),
                digits);
    }

    /** For LIKE over a {@code search_text}, any of which will do. */
    public List<String> patterns() {
        return spellings.stream().map(this::pattern).toList();
    }

    /** What is spelt otherwise than typed must begin a word: half a word in another spelling is no match any more. */
    private String pattern(String spelling) {
        boolean whole = spelling.length() < TRIGRAM || !digits && !spelling.equals(typed);
        return (whole ? "% " : "%") + LIKE_SIGNS.matcher(spelling).replaceAll("\\\\$0") + "%";
    }

    /** The first spelling that a text holds; {@code null} when it holds none. @param text beginning with a blank */
    public String foundIn(String text) {
        return spellings.stream()
                .filter(spelling -> text.contains(spelling.length() < TRIGRAM ? " " + spelling : spelling))
                .findFirst()
                .orElse(null);
    }
}
