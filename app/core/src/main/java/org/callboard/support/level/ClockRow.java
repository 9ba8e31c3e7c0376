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
}
