package org.callboard.communication.outbox;

import java.time.Instant;

/** What the guard says to a message. */
sealed interface Verdict {

    record Pass() implements Verdict {}

    /** @param reason one sentence for people */
    record Later(Instant until, String reason) implements Verdict {}

    /** Until somebody decides otherwise. */
    record No(String reason) implements Verdict {}

    Verdict PASS = new Pass();
}
