package org.callboard.chat;

/** How a conversation stands. */
public enum ChatState {
    WAITING,
    TALKING,
    ENDED,
    /** Nobody came in time. */
    MISSED;

    public boolean isOpen() {
        return this == WAITING || this == TALKING;
    }
}
