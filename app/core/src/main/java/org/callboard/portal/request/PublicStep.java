package org.callboard.portal.request;

import java.time.Instant;

/**
 * A step of the process that its model lets customers know about, in the model's words for them.
 *
 * @param doneAt when it was left; {@code null} while it is now, or still to come
 */
public record PublicStep(String text, State state, Instant doneAt) {

    public enum State {
        DONE,
        NOW,
        TO_COME
    }
}
