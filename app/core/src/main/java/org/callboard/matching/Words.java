package org.callboard.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.callboard.records.text.NormalForm;

/** Names cut into words that compare: no case, no accents, no legal form, no "and". */
final class Words {

    /** What no decomposition takes apart; and umlauts written as two letters become one, as accents are dropped. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "ø", "o", "ł", "l", "æ", "a", "œ", "o", "đ", "d");

    private static final Pattern SPECIAL = Pattern.compile("[ßøłæœđ]");
    private static final Pattern APOSTROPHE = Pattern.compile("['’`]");
    private static final Pattern TWO_FOR_ONE = Pattern.compile("([aou])e");
    private static final Set<String> AND = Set.of("and", "und", "et", "e", "y", "i", "og", "och", "en");

    private static final Set<String> LEGAL_FORMS = Set.of(
            ("inc incorporated llc llp lp ltd limited corp corporation co company plc gmbh mbh ag kg kgaa ohg ug ek ev eg se"
                            + " sa sas sasu sarl srl spa snc bv nv vof ab as asa aps oy oyj pty pvt private ltda eireli sl slu"
                            + " sro zoo spzoo doo kft zrt sarlu kk pte bhd sdn cia cv pc pllc the")
                    .split(" "));

    private Words() {}

    /** Of a person's name or a place. */
    static List<String> of(String text) {
        String joined = text == null ? "" : APOSTROPHE.matcher(text).replaceAll("");
        String words = SPECIAL.matcher(NormalForm.words(joined)).replaceAll(letter -> LETTERS.get(letter.group()));
        String plain = TWO_FOR_ONE.matcher(words).replaceAll("$1");
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
    }

    /** Of a company's name; its legal form only where nothing else is left. */
    static List<String> ofCompany(String text) {
        List<String> words = initialsJoined(of(text));
        List<String> core = IntStream.range(0, words.size())
                .filter(i -> !LEGAL_FORMS.contains(words.get(i)))
                .filter(i -> i == 0 || i == words.size() - 1 || !AND.contains(words.get(i)))
                .mapToObj(words::get)
                .toList();
        return core.isEmpty() ? words : core;
    }

    /** "s a" and "sa", "i b m" and "ibm" are written for each other. */
    private static List<String> initialsJoined(List<String> words) {
        List<String> joined = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        for (String word : words) {
            if (word.length() == 1 && !Character.isDigit(word.charAt(0))) {
                letters.append(word);
                continue;
            }
            flush(letters, joined);
            joined.add(word);
        }
        flush(letters, joined);
        return joined;
    }

    private static void flush(StringBuilder letters, List<String> into) {
        if (!letters.isEmpty()) {
            into.add(letters.toString());
            letters.setLength(0);
        }
    }
}
