package org.callboard.support;

/** A rung of the ladder that a ticket climbs. */
public enum Level {
    L1,
    L2,
    L3,
    SUPERVISOR;

    /** Of the last one it is the last one. */
    public Level next() {
        return this == SUPERVISOR ? this : values()[ordinal() + 1];
    }
}
