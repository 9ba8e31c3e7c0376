package org.callboard.communication.web;

import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Subject;

/** Subjects as addresses have them: {@code deal:0192…}. */
final class Subjects {

    private Subjects() {}

    /** {@code null} when nothing is written. */
    static Subject read(String field, String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        int colon = written.indexOf(':');
        try {
            if (colon > 0 && written.length() <= 100) {
                return new Subject(written.substring(0, colon), UUID.fromString(written.substring(colon + 1)));
            }
        } catch (IllegalArgumentException noId) {
            // said below
        }
        throw new BadInput(field, "Give type and id, like deal:0192f0c4-….");
    }
}
