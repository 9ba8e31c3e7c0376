package org.callboard.matching;

/** What to do about two that look alike. */
public enum Verdict {
    /** Unattended: they are one. */
    SAME,
    /** A person decides. */
    ASK,
    DIFFERENT
}
