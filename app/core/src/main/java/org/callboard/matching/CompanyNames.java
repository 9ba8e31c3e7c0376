package org.callboard.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How alike two names of companies are, 0 to 1. */
final class CompanyNames {

    /** Half the world's companies are one of these; they tell little apart. */
    private static final Set<String> COMMON =
            Set.of(("associates bank center centre consulting design digital enterprises"
                            + " europe finance financial foundation global group gruppe health holding holdings industries"
                            + " insurance international investments logistics management marketing media network networks"
                            + " partner partners production products sales school service services shop software solution"
                            + " solutions store studio studios supply system systems tech technologies technology trade trading"
                            + " university usa")
                    .split(" "));

    private static final double COMMON_PART = 0.35;
    private static final double SAME_WORD = 0.8;
    /** "Acme" and "Acme Berlin": a branch, a short form, or another company. */
    private static final double ONE_HOLDS_THE_OTHER = 0.84;

    private static final double INITIALS = 0.82;
    private static final double OTHER_ORDER = 0.98;
    private static final double OTHER_NUMBERS = 0.5;
    private static final double ONE_IS_NUMBERED = 0.84;

    private CompanyNames() {}

    static double likeness(List<String> one, List<String> other) {
        String joined = String.join("", one);
        String others = String.join("", other);
        if (joined.equals(others)) {
            return 1;
        }
        String numbers = numbers(one);
        String otherNumbers = numbers(other);
        if (numbers.equals(otherNumbers)) {
            return unequal(one, other, joined, others);
        }
        boolean bothNumbered = !numbers.isEmpty() && !otherNumbers.isEmpty();
        return bothNumbered ? OTHER_NUMBERS : Math.min(ONE_IS_NUMBERED, unequal(one, other, joined, others));
    }

    private static double unequal(List<String> one, List<String> other, String joined, String others) {
        double words = Math.max(byWords(one, other), byWords(other, one));
        double best = Math.max(Likeness.of(joined, others), Math.min(words, OTHER_ORDER));
        if (starts(one, other) || starts(other, one)) {
            return Math.max(ONE_HOLDS_THE_OTHER, Math.min(best, 0.95));
        }
        return isInitials(joined, other) || isInitials(others, one) ? Math.max(best, INITIALS) : best;
    }

    /** How much of the weight of all words has a counterpart on the other side, in any order. */
    private static double byWords(List<String> one, List<String> other) {
        List<String> left = new ArrayList<>(other);
        double all = other.stream().mapToDouble(CompanyNames::weight).sum();
        double common = 0;
        for (String word : one) {
            all += weight(word);
            String twin = null;
            double best = SAME_WORD;
            for (String candidate : left) {
                double likeness = Likeness.of(word, candidate);
                if (likeness >= best && (twin == null || likeness > best)) {
                    best = likeness;
                    twin = candidate;
                }
            }
            if (twin != null) {
                left.remove(twin);
                common += (weight(word) + weight(twin)) * best;
            }
        }
        return all == 0 ? 0 : common / all;
    }

    static boolean soundAlike(List<String> one, List<String> other) {
        return Likeness.soundAlike(String.join("", one), String.join("", other))
                && numbers(one).equals(numbers(other));
    }

    /** Whether half the companies have this word in their name. */
    static boolean isCommon(String word) {
        return COMMON.contains(word);
    }

    private static double weight(String word) {
        return Math.min(word.length(), 10) * (COMMON.contains(word) ? COMMON_PART : 1);
    }

    private static boolean starts(List<String> one, List<String> other) {
        return one.size() < other.size()
                && !COMMON.contains(one.get(0))
                && String.join("", one).length() > 2
                && other.subList(0, one.size()).equals(one);
    }

    private static boolean isInitials(String word, List<String> words) {
        return word.length() > 2
                && words.size() == word.length()
                && words.stream()
                        .map(w -> w.substring(0, 1))
                        .collect(Collectors.joining())
                        .equals(word);
    }

    private static String numbers(List<String> words) {
        return words.stream()
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .map(word -> word.replaceAll("[^0-9]", ""))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
