package org.callboard.knowledge;

/** Who may read a published article. */
public enum Audience {
    /** Everybody, without a log-in. */
    PUBLIC,
    /** Colleagues alone. */
    INTERNAL
}
