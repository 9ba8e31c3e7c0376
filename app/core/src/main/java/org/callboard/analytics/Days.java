package org.callboard.analytics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.callboard.kernel.BadInput;

/** Days from … to, both whole. */
public record Days(LocalDate from, LocalDate to) {

    private static final int MOST = 3_700;

    public Days {
        if (from == null || to == null) {
            throw new BadInput(from == null ? "from" : "to", "Give a day like 2026-03-31.");
        }
        if (to.isBefore(from)) {
            throw new BadInput("to", "Is before from.");
        }
        if (from.getYear() < 1900 || to.getYear() > 2999) {
            throw new BadInput(from.getYear() < 1900 ? "from" : "to", "Give a day between 1900 and 2999.");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST) {
            throw new BadInput("to", "At most ten years at once.");
        }
    }

    /** As many days, just before. */
    Days before() {
        long length = ChronoUnit.DAYS.between(from, to) + 1;
        return new Days(from.minusDays(length), from.minusDays(1));
    }
}
