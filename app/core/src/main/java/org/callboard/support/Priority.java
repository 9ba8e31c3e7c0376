package org.callboard.support;

/** How urgent a ticket is, the most urgent first. */
public enum Priority {
    URGENT,
    HIGH,
    NORMAL,
    LOW
}
