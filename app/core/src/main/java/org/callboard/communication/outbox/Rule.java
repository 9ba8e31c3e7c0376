package org.callboard.communication.outbox;

/** One reason to keep a message back. */
interface Rule {

    /** @return {@link Verdict#PASS} when it sees none */
    Verdict judge(Letter letter);
}
