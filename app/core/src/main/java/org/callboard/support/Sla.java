package org.callboard.support;

import java.time.Duration;
import java.time.Instant;

/**
 * What was promised for a ticket, and how it stands.
 *
 * @param calendar in whose working time it is counted; {@code null} when nothing was promised
 * @param firstResponseDue {@code null} while the clocks stand still and when it was given
 * @param resolutionDue {@code null} while the clocks stand still and when it is solved
 * @param firstRespondedAt {@code null} while nobody answered
 * @param pausedSince when the customer was asked; {@code null} while the clocks run
 * @param breached whether a promise was broken, be it mended since
 * @param near whether a running clock has passed the point at which it warns
 * @param remaining working time left to the nearest due; negative when it is over; {@code null} when nothing runs or stands
 */
public record Sla(
        String calendar,
        Instant firstResponseDue,
        Instant resolutionDue,
        Instant firstRespondedAt,
        Instant pausedSince,
        boolean breached,
        boolean near,
        Duration remaining) {

    /** The due that comes first; {@code null} when none runs. */
    public Instant nextDue() {
        if (firstResponseDue == null || resolutionDue == null) {
            return firstResponseDue == null ? resolutionDue : firstResponseDue;
        }
        return firstResponseDue.isBefore(resolutionDue) ? firstResponseDue : resolutionDue;
    }
}
