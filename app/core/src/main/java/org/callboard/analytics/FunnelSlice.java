package org.callboard.analytics;

import org.callboard.kernel.BadInput;

/**
 * One bar of a funnel.
 *
 * @param stage id of a stage; {@code null} for outcomes
 * @param group as the funnel is split by; {@code null} for all
 * @param currency {@code null} for any
 */
public record FunnelSlice(Bar bar, String stage, String group, String currency) {

    /** What the deals of a bar have in common. */
    public enum Bar {
        /** Got to the stage, or further. */
        REACHED,
        /** Got no further than to the stage, and were lost. */
        DROPPED,
        /** Got no further than to the stage so far. */
        STAYING,
        WON,
        LOST,
        OPEN,
        /** Waited in the stage in the time asked for, the longest first. */
        WAITED
    }

    public FunnelSlice {
        if (stage == null && (bar == Bar.REACHED || bar == Bar.DROPPED || bar == Bar.STAYING || bar == Bar.WAITED)) {
            throw new BadInput("stage", "Say which stage.");
        }
    }
}
