package org.callboard.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callboard.records.text.SearchTerms;
import org.callboard.search.Hit.Why;

/**
 * How well a candidate fits: an address or number as a whole, then the beginning of its name, then words of its name, of
 * its text, parts of words, and last words in another spelling. Between equally good ones, own and recent ones come first.
 */
record Ranking(SearchTerms terms, String viewer, Instant now) {

    private static final int WHOLE_ADDRESS = 1_000;
    private static final int WHOLE_NAME = 900;
    private static final int BEGINS_NAME_WITH_WORDS = 850;
    private static final int BEGINS_NAME = 800;
    private static final int WORDS_OF_NAME = 700;
    private static final int WORDS = 500;
    private static final int PARTS = 300;
    private static final int OTHER_SPELLING = 250;
    private static final int OWN = 40;
    private static final double RECENT = 30;
    private static final double DAYS_UNTIL_HALF = 30;
    private static final int SHORTEST_WHOLE_PHONE = 7;
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d+");

    /** @param spellings by which the terms were found, in their order */
    record Rank(double score, Why why, String similar) {}

    Rank of(Candidate candidate) {
        String text = candidate.text();
        List<String> found = terms.all().stream()
                .map(term -> {
                    String spelling = term.foundIn(text);
                    return spelling == null ? term.typed() : spelling;
                })
                .toList();
        List<String> otherwise = otherwise(found);
        double score = fit(candidate, found) - OTHER_SPELLING * otherwise.size() + bonus(candidate);
        String similar = otherwise.isEmpty() ? null : String.join(" ", otherwise);
        return new Rank(score, similar == null ? why(candidate, found) : Why.SIMILAR, similar);
    }

    private List<String> otherwise(List<String> found) {
        return Stream.iterate(0, n -> n < found.size(), n -> n + 1)
                .filter(n -> !terms.all().get(n).digits())
                .filter(n -> !terms.all().get(n).typed().equals(found.get(n)))
                .map(found::get)
                .toList();
    }

    private int fit(Candidate candidate, List<String> found) {
        String name = candidate.name();
        if (found.stream().anyMatch(term -> isWhole(term, candidate.text()))) {
            return WHOLE_ADDRESS;
        }
        if (!terms.words().isEmpty() && name.startsWith(terms.words())) {
            String rest = name.substring(terms.words().length());
            return rest.isEmpty() ? WHOLE_NAME : rest.startsWith(" ") ? BEGINS_NAME_WITH_WORDS : BEGINS_NAME;
        }
        if (found.stream().allMatch(term -> (" " + name).contains(" " + term))) {
            return WORDS_OF_NAME;
        }
        return found.stream().allMatch(term -> candidate.text().contains(" " + term)) ? WORDS : PARTS;
    }

    private static boolean isWhole(String term, String text) {
        if (isNumber(term)) {
            return term.length() >= SHORTEST_WHOLE_PHONE && (text + " ").contains(term + " ");
        }
        return (term.indexOf('@') > 0 || term.indexOf('.') > 0) && (text + " ").contains(" " + term + " ");
    }

    private static Why why(Candidate candidate, List<String> found) {
        if (found.stream().allMatch(candidate.name()::contains)) {
            return Why.NAME;
        }
        for (String term : found) {
            String word = wordWith(term, candidate.text());
            if (!candidate.name().contains(term) && word.indexOf('@') >= 0) {
                return Why.EMAIL;
            }
            if (isNumber(term) && word.startsWith("+")) {
                return Why.PHONE;
            }
        }
        return Why.TEXT;
    }

    private static String wordWith(String term, String text) {
        int at = Math.max(0, text.indexOf(term));
        int end = text.indexOf(' ', Math.min(text.length(), at + 1));
        return text.substring(text.lastIndexOf(' ', at) + 1, end < 0 ? text.length() : end);
    }

    private static boolean isNumber(String term) {
        return NUMBER.matcher(term).matches();
    }

    private double bonus(Candidate candidate) {
        double days = Math.max(0, Duration.between(candidate.changedAt(), now).toHours() / 24.0);
        return (viewer.equals(candidate.owner()) ? OWN : 0) + RECENT * Math.pow(0.5, days / DAYS_UNTIL_HALF);
    }
}
