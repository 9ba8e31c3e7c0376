package org.callboard.access;

import org.callboard.kernel.BadInput;

/** The bounds of what people may keep. */
final class Limits {

    private Limits() {}

    static void text(String field, String value, int most) {
        if (value == null || value.isBlank()) {
            throw new BadInput(field, "Must not be empty.");
        }
        if (value.length() > most) {
            throw new BadInput(field, "Must not be longer than " + most + " characters.");
        }
        if (value.indexOf('\0') >= 0) {
            throw new BadInput(field, "Must not contain the character NUL.");
        }
    }
}
