package org.callboard.presence;

import java.time.Instant;
import java.util.UUID;

/**
 * A time in which somebody is away.
 *
 * @param until the first moment back
 * @param standIn who gets new tasks meanwhile; {@code null}: they wait
 * @param toldBy who said so
 * @param version grows with each change; for conflicts
 */
public record Absence(
        UUID id,
        String username,
        Instant from,
        Instant until,
        String standIn,
        String note,
        String toldBy,
        Instant toldAt,
        long version) {

    public boolean isAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    boolean overlaps(Instant begin, Instant end) {
        return from.isBefore(end) && begin.isBefore(until);
    }
}
