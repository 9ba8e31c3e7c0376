package org.callboard.communication;

import java.util.Locale;

/** What came of a call. */
public enum CallOutcome {
    REACHED,
    CALL_BACK,
    VOICEMAIL,
    NO_ANSWER,
    BUSY,
    WRONG_NUMBER;

    /** As people say it: {@code no answer}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
