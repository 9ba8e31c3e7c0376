package org.callboard.communication;

/** Seen from the house. */
public enum Direction {
    OUT,
    IN
}
