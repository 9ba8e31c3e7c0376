package org.callboard.search;

import java.util.LinkedHashSet;
import java.util.Set;

/** How far two words are apart, and which words are one slip of the hand away. */
final class Spelling {

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";

    private Spelling() {}

    /** Slips that a word of this length may have and still be meant. */
    static int slips(int length) {
        return length < 4 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3;
    }

    /** Letters added, left out, mistaken or swapped with the next one (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(a, b, d, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] d, int i, int j) {
        int mistaken = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + mistaken);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }

    /** All that one slip may have made of another word, some 50 for each letter. */
    static Set<String> neighbours(String word) {
        Set<String> all = new LinkedHashSet<>();
        for (int i = 0; i <= word.length(); i++) {
            String head = word.substring(0, i);
            String tail = word.substring(i);
            if (!tail.isEmpty()) {
                all.add(head + tail.substring(1));
            }
            if (tail.length() > 1) {
                all.add(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2));
            }
            for (char letter : LATIN.toCharArray()) {
                all.add(head + letter + tail);
                if (!tail.isEmpty()) {
                    all.add(head + letter + tail.substring(1));
                }
            }
        }
        all.remove(word);
        return all;
    }
}
