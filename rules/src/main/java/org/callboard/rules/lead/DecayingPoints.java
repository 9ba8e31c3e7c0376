package org.callboard.rules.lead;

import org.callboard.rules.Finding;

/**
 * Points that fade: half of them are left after each half-life.
 *
 * @param points as on the day itself
 * @param halfLifeDays more than 0
 * @param daysAgo how long ago it happened
 */
public record DecayingPoints(String group, int points, int halfLifeDays, int daysAgo, String text) implements Finding {

    public DecayingPoints {
        if (halfLifeDays < 1) {
            throw new IllegalArgumentException("A half-life is at least 1 day, not " + halfLifeDays + ".");
        }
    }

    /** {@code points × 2^(−daysAgo ÷ halfLifeDays)}, rounded half away from zero. */
    public int left() {
        double left = points * Math.pow(2, -(double) Math.max(0, daysAgo) / halfLifeDays);
        return (int) (Math.signum(left) * Math.round(Math.abs(left)));
    }

    @Override
    public int weight() {
        return left();
    }
}
