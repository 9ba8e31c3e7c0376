package org.callboard.deal;

/** Whether a deal is still worked on, or how it ended. */
public enum DealState {
    OPEN,
    WON,
    LOST;

    public boolean isOpen() {
        return this == OPEN;
    }
}
