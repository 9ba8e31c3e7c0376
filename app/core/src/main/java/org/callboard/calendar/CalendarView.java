package org.callboard.calendar;

import java.time.Instant;
import java.util.UUID;

/**
 * A calendar as it is after its last change.
 *
 * @param version grows with each change; for conflicts
 * @param openNow whether it is open at this moment
 */
public record CalendarView(
        UUID id,
        String name,
        String title,
        String zone,
        Edition edition,
        long version,
        Instant changedAt,
        String changedBy,
        boolean openNow) {}
