package org.callboard.files;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.callboard.kernel.BadInput;

/** Where a slice ended: the time and id of its last file, in one word that goes to the caller and comes back. */
record PageKey(Instant at, UUID id) {

    private static final int LONGEST = 100;

    static PageKey of(KeptFile last) {
        return new PageKey(last.createdAt(), last.id());
    }

    /** @throws BadInput when it is no such word */
    static PageKey read(String word) {
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
