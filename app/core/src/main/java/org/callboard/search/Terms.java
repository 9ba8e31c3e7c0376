package org.callboard.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.records.text.NormalForm;

/**
 * What somebody typed, as terms that must all be found. Phone numbers are typed with blanks, brackets and a zero that
 * the number in the database does not have; their digits become one term.
 *
 * @param words all that was typed in the form of {@code name_key}
 */
record Terms(String words, List<Term> all) {

    private static final int MOST = 8;
    private static final int SHORTEST_PHONE = 5;
    private static final Pattern PHONE_PART = Pattern.compile("[+(]*\\d[\\d()/.+\\-\\u2010-\\u2015]*");
    private static final Pattern ZERO_IN_BRACKETS = Pattern.compile("\\(0\\)");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}@+]+|[^\\p{L}\\p{N}@]+$");
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");

    Terms {
        all = List.copyOf(all);
    }

    static Terms of(String typed) {
        String text = ZERO_IN_BRACKETS.matcher(NormalForm.search(typed)).replaceAll("");
        List<Term> terms = new ArrayList<>();
        List<String> phone = new ArrayList<>();
        for (String word : text.split(" ")) {
            if (PHONE_PART.matcher(word).matches()) {
                phone.add(word);
            } else {
                number(phone, terms);
                word(word, terms);
            }
        }
        number(phone, terms);
        return new Terms(
                NormalForm.words(typed), terms.stream().distinct().limit(MOST).toList());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Terms each(UnaryOperator<Term> change) {
        return new Terms(words, all.stream().map(change).toList());
    }

    /** Addresses and doubles taken apart into words that may be spelt otherwise. */
    Terms inWords() {
        List<Term> terms = all.stream()
                .flatMap(term -> term.digits()
                        ? Stream.of(term)
                        : Stream.of(NormalForm.words(term.typed()).split(" ")).map(Term::of))
                .distinct()
                .limit(MOST)
                .toList();
        return new Terms(words, terms);
    }

    private static void word(String word, List<Term> terms) {
        String core = EDGES.matcher(word).replaceAll("");
        if (SAYS_SOMETHING.matcher(core).find()) {
            terms.add(Term.of(core));
        }
    }

    private static void number(List<String> parts, List<Term> terms) {
        String joined = parts.stream().map(Terms::digits).collect(Collectors.joining());
        if (joined.length() >= SHORTEST_PHONE) {
            String national = joined.replaceFirst("^0+(?=\\d)", "");
            String typed = parts.size() == 1 ? EDGES.matcher(parts.get(0)).replaceAll("") : joined;
            terms.add(new Term(typed, Stream.of(typed, national).distinct().toList(), true));
        } else {
            parts.stream()
                    .map(part -> EDGES.matcher(part).replaceAll(""))
                    .filter(part -> !part.isEmpty())
                    .forEach(part -> terms.add(new Term(part, List.of(part), true)));
        }
        parts.clear();
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
