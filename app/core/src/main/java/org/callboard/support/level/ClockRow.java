package org.callboard.support.level;

import java.time.Duration;
import java.time.Instant;

/** A clock as it is kept; {@code stoppedAt} is {@code null} while it counts or stands still. */
record ClockRow(
        ClockKind kind,
        String calendar,
        Duration promised,
        int warnPercent,
        Instant startedAt,
        Instant stoppedAt,
        Instant dueAt,
        Instant warnAt,
        Instant warnedAt,
        Instant breachedAt) {

    Duration warning() {
        return promised.multipliedBy(warnPercent).dividedBy(100);
    }

    boolean isStopped() {
        return stoppedAt != null;
    }

    /** Its time is over, and nobody has said so yet. */
    boolean isOver(Instant at) {
        return breachedAt == null && !isStopped() && dueAt != null && !dueAt.isAfter(at);
    }

    /** Its time is nearly over, and nobody has said so yet. */
    boolean isNear(Instant at) {
        return warnedAt == null && breachedAt == null && !isStopped() && warnAt != null && !warnAt.isAfter(at);
    }

    /** @param at {@code null} lets it go on */
    ClockRow stopped(Instant at) {
        return new ClockRow(kind, calendar, promised, warnPercent, startedAt, at, dueAt, warnAt, warnedAt, breachedAt);
    }

    ClockRow dated(Instant due, Instant warn) {
        return new ClockRow(
                kind, calendar, promised, warnPercent, startedAt, stoppedAt, due, warn, warnedAt, breachedAt);
    }

    ClockRow warned(Instant at) {
        return new ClockRow(kind, calendar, promised, warnPercent, startedAt, stoppedAt, dueAt, warnAt, at, breachedAt);
    }

    ClockRow breached(Instant at) {
        return new ClockRow(kind, calendar, promised, warnPercent, startedAt, stoppedAt, dueAt, warnAt, warnedAt, at);
    }
}
