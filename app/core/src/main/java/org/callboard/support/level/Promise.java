package org.callboard.support.level;

import java.time.Duration;
import java.util.Map;
import org.callboard.support.Level;

/**
 * What the rules promise for a ticket.
 *
 * @param calendar in whose working time it counts, as {@link org.callboard.kernel.WorkingTime} names them
 * @param warnPercent share of a promise at which somebody is warned
 * @param ladder share of the resolution at which a ticket leaves a level by itself; levels without one keep it
 */
public record Promise(
        String calendar, Duration firstResponse, Duration resolution, int warnPercent, Map<Level, Integer> ladder) {

    public Promise {
        ladder = Map.copyOf(ladder);
    }

    Duration of(ClockKind kind) {
        return kind == ClockKind.FIRST_RESPONSE ? firstResponse : resolution;
    }
}
