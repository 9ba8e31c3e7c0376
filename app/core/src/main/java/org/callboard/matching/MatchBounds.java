package org.callboard.matching;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code crm.matching}; docs/adr tells where the figures come from.
 *
 * @param same from this score on two are one, unattended
 * @param ask from this score on a person is asked
 */
@ConfigurationProperties("crm.matching")
public record MatchBounds(
        @DefaultValue("0.92") double same,
        @DefaultValue("0.70") double ask) {

    public MatchBounds {
        if (!(ask > 0 && ask <= same && same <= 1)) {
            throw new IllegalArgumentException(
                    "crm.matching.ask and crm.matching.same must be 0 < ask <= same <= 1, not " + ask + " and " + same
                            + ".");
        }
    }

    /** What the measurement says. */
    public static MatchBounds measured() {
        return new MatchBounds(0.92, 0.70);
    }

    Verdict of(double score) {
        return score >= same ? Verdict.SAME : score >= ask ? Verdict.ASK : Verdict.DIFFERENT;
    }
}
