package org.callboard.access;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.callboard.kernel.BadInput;

/** A bound in time as a caller writes it: a day of UTC, whole, or a moment. */
public final class DayOrMoment {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private DayOrMoment() {}

    public static Instant start(String name, String written) {
        return read(name, written, 0);
    }

    /** The first moment after it. */
    public static Instant end(String name, String written) {
        return read(name, written, 1);
    }

    private static Instant read(String name, String written, int days) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            Instant at = written.indexOf('T') < 0
                    ? LocalDate.parse(written.strip())
                            .plusDays(days)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : Instant.parse(written.strip());
            if (at.isBefore(FIRST) || at.isAfter(LAST)) {
                throw new DateTimeException("out of range");
            }
            return at;
        } catch (DateTimeException unreadable) {
            throw new BadInput(name, "Give a day like 2026-11-24 or a moment like 2026-11-24T09:30:00Z.");
        }
    }
}
