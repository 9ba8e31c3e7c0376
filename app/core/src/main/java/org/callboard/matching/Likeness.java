package org.callboard.matching;

import java.util.Arrays;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How alike two words are: by letters and by sound. */
final class Likeness {

    private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();
    private static final int CODE_LENGTH = 10;
    private static final DoubleMetaphone SOUND = sound();

    private Likeness() {}

    /** 1 for equal words, 0 for nothing in common. Two letters that changed places count as one slip. */
    static double of(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        int longer = Math.max(one.length(), other.length());
        int shorter = Math.min(one.length(), other.length());
        if (shorter == 0 || shorter * 2 < longer) {
            return 0;
        }
        int edits = EDITS.apply(one, other);
        return 1 - (double) (edits == 2 && swapped(one, other) ? 1 : edits) / longer;
    }

    static int edits(String one, String other) {
        return EDITS.apply(one, other);
    }

    /** Empty for what the alphabet of the sounds does not hold. */
    static String sound(String word) {
        return code(word, false);
    }

    static String otherSound(String word) {
        return code(word, true);
    }

    static boolean soundAlike(String one, String other) {
        String first = sound(one);
        return !first.isEmpty() && first.equals(sound(other)) && Math.min(one.length(), other.length()) > 2;
    }

    private static String code(String word, boolean alternate) {
        if (word.chars().anyMatch(c -> c > 0x24f)) {
            return "";
        }
        String code = SOUND.doubleMetaphone(word, alternate);
        return code == null ? "" : code;
    }

    private static boolean swapped(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        char[] letters = one.toCharArray();
        char[] others = other.toCharArray();
        Arrays.sort(letters);
        Arrays.sort(others);
        return Arrays.equals(letters, others);
    }

    private static DoubleMetaphone sound() {
        DoubleMetaphone metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(CODE_LENGTH);
        return metaphone;
    }
}
