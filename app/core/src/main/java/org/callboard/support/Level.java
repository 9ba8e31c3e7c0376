package org.callboard.support;

/** A rung of the ladder that a ticket climbs. */
public enum Level {
    L1("first line"),
    L2("second line"),
    L3("third line"),
    SUPERVISOR("supervisor");

    private final String words;

    Level(String words) {
        this.words = words;
    }

    /** As a sentence says it. */
    public String words() {
        return words;
    }

    /** Of the last one it is the last one. */
    public Level next() {
        return this == SUPERVISOR ? this : values()[ordinal() + 1];
    }
}
