package org.callboard.records;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Known words that somebody may have meant: those a slip or two away, and those alike but for blanks and signs. */
final class NearestWords {

    private static final int MOST = 3;
    private static final int LETTERS_A_SLIP = 4;
    private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

    private NearestWords() {}

    private record Near(String word, int slips) {}

    /** The nearest first; none when nothing is near. */
    static List<String> of(String typed, Collection<String> known) {
        String bare = bare(typed);
        int most = Math.max(1, bare.length() / LETTERS_A_SLIP);
        return known.stream()
                .map(word -> new Near(word, EDITS.apply(bare, bare(word))))
                .filter(near -> near.slips() <= most)
                .sorted(Comparator.comparingInt(Near::slips))
                .map(Near::word)
                .limit(MOST)
                .toList();
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
