package org.callboard.analytics;

import java.time.LocalDate;
import java.util.Objects;
import org.callboard.kernel.BadInput;
import org.callboard.records.RecordQuery;

/**
 * Which changes are wanted.
 *
 * @param from a night
 * @param to a later night; {@code null} for now
 * @param closing only deals that were or are to close in these days; {@code null} for any
 * @param filter as of the list of deals, by what they are now
 */
public record ChangesQuery(LocalDate from, LocalDate to, Days closing, RecordQuery filter) {

    public ChangesQuery {
        Objects.requireNonNull(filter, "filter");
        if (from == null) {
            throw new BadInput("from", "Give a day like 2026-03-31.");
        }
        if (from.getYear() < 1900 || from.getYear() > 2999) {
            throw new BadInput("from", "Give a day between 1900 and 2999.");
        }
        if (to != null && !to.isAfter(from)) {
            throw new BadInput("to", "Is not after from.");
        }
    }
}
