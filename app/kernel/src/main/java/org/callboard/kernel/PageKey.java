package org.callboard.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Where a slice ended: the time and id of its last item, in one word that goes to the caller and comes back. */
public record PageKey(Instant at, UUID id) {

    private static final int LONGEST = 100;

    /** {@code null} for the first slice. @throws BadInput when it is no such word */
    public static PageKey read(String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        int middle = word.indexOf('_');
        try {
            if (middle > 0 && word.length() <= LONGEST) {
                return new PageKey(
                        Instant.parse(word.substring(0, middle)), UUID.fromString(word.substring(middle + 1)));
            }
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            // said below, as for every other wrong word
        }
        throw new BadInput("before", "Pass on the word that stood in \"next\".");
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
