package org.callboard.search;

import org.callboard.kernel.Subject;

/**
 * Something that fits.
 *
 * @param subtitle what tells it apart from its namesakes, {@code null} for nothing
 * @param badge one word of meaning, for example HOT; {@code null} for none
 * @param similar what it was found by when nothing fitted as typed, {@code null} else
 */
public record Hit(Subject subject, String title, String subtitle, String badge, Why why, String similar) {

    /** What made it fit, best first. */
    public enum Why {
        EMAIL,
        PHONE,
        NAME,
        TEXT,
        /** By a name that it had before it was merged. */
        MERGED,
        /** By words that are spelt nearly so. */
        SIMILAR
    }
}
