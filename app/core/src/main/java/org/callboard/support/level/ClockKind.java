package org.callboard.support.level;

/** What is promised to whoever opens a ticket. */
public enum ClockKind {
    FIRST_RESPONSE("first response"),
    RESOLUTION("resolution");

    private final String words;

    ClockKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
