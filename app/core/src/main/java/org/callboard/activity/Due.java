package org.callboard.activity;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.callboard.records.text.FieldCheck;

/**
 * Until when a to-do should be done.
 *
 * @param at the moment; of a day its last minute, so that it is overdue only when the day is over
 * @param on the day, when it is one
 * @param zone where that day ends; {@code null} when nobody said
 */
record Due(Instant at, LocalDate on, ZoneId zone) {

    private static final Duration FAR = Duration.ofDays(5 * 366L);
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final Due NEVER = new Due(null, null, null);

    /** Says what is wrong with it in the check. */
    static Due of(ActivityDraft draft, FieldCheck check, Clock clock) {
        if (draft.due() != null && draft.dueOn() != null) {
            check.wrong("dueOn", "Give a day or a moment (due), not both.");
            return NEVER;
        }
        ZoneId zone = zone(draft.zone(), check);
        Instant at = draft.dueOn() == null ? draft.due() : end(draft.dueOn(), zone == null ? ZoneOffset.UTC : zone);
        if (at != null
                && (at.isBefore(Instant.EPOCH) || at.isAfter(clock.instant().plus(FAR)))) {
            check.wrong(draft.dueOn() == null ? "due" : "dueOn", "Give a time from 1970 to five years ahead.");
            return NEVER;
        }
        return new Due(at == null ? null : at.truncatedTo(ChronoUnit.MICROS), draft.dueOn(), zone);
    }

    /** Who changes something else and names no zone does not move the end of the day. */
    Due after(Activity before) {
        return on != null && on.equals(before.dueOn()) && zone == null ? new Due(before.due(), on, null) : this;
    }

    private static Instant end(LocalDate day, ZoneId zone) {
        int year = day.getYear();
        return year < 0 || year > 9999
                ? Instant.MAX
                : day.atTime(LAST_MINUTE).atZone(zone).toInstant();
    }

    private static ZoneId zone(String written, FieldCheck check) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return ZoneId.of(written.strip());
        } catch (DateTimeException unknown) {
            check.wrong("zone", "Name a time zone like Europe/Berlin.");
            return null;
        }
    }
}
