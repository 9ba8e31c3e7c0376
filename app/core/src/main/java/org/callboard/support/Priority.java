package org.callboard.support;

import java.util.Locale;

/** How urgent a ticket is, the most urgent first. */
public enum Priority {
    URGENT,
    HIGH,
    NORMAL,
    LOW;

    /** As a sentence says it. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
