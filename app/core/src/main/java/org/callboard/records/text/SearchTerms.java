package org.callboard.records.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody typed into a search, as terms that must all be found. Phone numbers are typed with blanks, brackets and a zero that
 * the number in the database does not have; their digits become one term.
 *
 * @param words all that was typed in the form of {@code name_key}
 */
public record SearchTerms(String words, List<SearchTerm> all) {

    private static final int MOST = 8;
    private static final int SHORTEST_PHONE = 5;
    private static final Pattern PHONE_PART = Pattern.compile("[+(]*\\d[\\d()/.+\\-\\u2010-\\u2015]*");
    private static final Pattern ZERO_IN_BRACKETS = Pattern.compile("\\(0\\)");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}@+]+|[^\\p{L}\\p{N}@+%]+$");
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");

    public SearchTerms {
        all = List.copyOf(all);
    }

    /** Nothing of a text that has neither letter nor digit. */
    public static SearchTerms of(String typed) {
        String text = ZERO_IN_BRACKETS.matcher(NormalForm.search(typed)).replaceAll("");
        List<SearchTerm> terms = new ArrayList<>();
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
        return new SearchTerms(
                NormalForm.words(typed), terms.stream().distinct().limit(MOST).toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public SearchTerms each(UnaryOperator<SearchTerm> change) {
        return new SearchTerms(words, all.stream().map(change).toList());
    }

    /** Addresses and doubles taken apart into words that may be spelt otherwise. */
    public SearchTerms inWords() {
        List<SearchTerm> terms = all.stream()
                .flatMap(term -> term.digits()
                        ? Stream.of(term)
                        : Stream.of(NormalForm.words(term.typed()).split(" ")).map(SearchTerm::of))
                .distinct()
                .limit(MOST)
                .toList();
        return new SearchTerms(words, terms);
    }

    private static void word(String word, List<SearchTerm> terms) {
        String core = EDGES.matcher(word).replaceAll("");
        if (SAYS_SOMETHING.matcher(core).find()) {
            terms.add(SearchTerm.of(core));
        }
    }

    private static void number(List<String> parts, List<SearchTerm> terms) {
        String joined = parts.stream().map(SearchTerms::digits).collect(Collectors.joining());
        if (joined.length() >= SHORTEST_PHONE) {
            String national = joined.replaceFirst("^0+(?=\\d)", "");
            String typed = parts.size() == 1 ? EDGES.matcher(parts.get(0)).replaceAll("") : joined;
            terms.add(
                    new SearchTerm(typed, Stream.of(typed, national).distinct().toList(), true));
        } else {
            parts.stream()
                    .map(part -> EDGES.matcher(part).replaceAll(""))
                    .filter(part -> !part.isEmpty())
                    .forEach(part -> terms.add(new SearchTerm(part, List.of(part), true)));
        }
        parts.clear();
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
