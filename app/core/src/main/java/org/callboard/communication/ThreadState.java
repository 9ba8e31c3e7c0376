package org.callboard.communication;

/** How a conversation stands. */
public enum ThreadState {
    OPEN,
    SNOOZED,
    DONE
}
