package org.callboard.quote;

import java.time.LocalDate;
import org.callboard.records.text.FieldCheck;

/** Days that make sense in business. */
final class Days {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private Days() {}

    static LocalDate required(FieldCheck check, String field, LocalDate typed) {
        if (typed == null) {
            check.wrong(field, "Give a day, like 2026-03-31.");
            return null;
        }
        return optional(check, field, typed);
    }

    static LocalDate optional(FieldCheck check, String field, LocalDate typed) {
        if (typed != null && (typed.getYear() < FIRST_YEAR || typed.getYear() > LAST_YEAR)) {
            check.wrong(field, "Is not between " + FIRST_YEAR + " and " + LAST_YEAR + ".");
        }
        return typed;
    }
}
