package org.callboard.communication.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * Settings under {@code crm.outbox}.
 *
 * @param threads messages in the hands of one node
 * @param poll how often an idle node looks by itself
 * @param lock how long a node may be silent about a message that it took
 * @param pause before the second attempt when a provider said "later"; doubled from try to try
 * @param longestPause between two attempts
 * @param giveUp how long after the first attempt
 * @param grace how long the copy of a message may need to its archive: one that is not there by then was not accepted
 * @param patience how long a proof is looked for, until a person is asked
 * @param breakerCalls how many calls in a row are looked at; half of them failing opens the breaker
 * @param breakerWait how long a provider is left alone
 */
@ConfigurationProperties("crm.outbox")
record OutboxSettings(
        @DefaultValue("4") int threads,
        @DefaultValue("5s") Duration poll,
        @DefaultValue("60s") Duration lock,
        @DefaultValue("1m") Duration pause,
        @DefaultValue("2h") Duration longestPause,
        @DefaultValue("3d") Duration giveUp,
        @DefaultValue("2m") Duration grace,
        @DefaultValue("15m") Duration patience,
        @DefaultValue("6") int breakerCalls,
        @DefaultValue("30s") Duration breakerWait) {

    /** Before the next attempt, after this many. */
    Duration pauseAfter(int attempts) {
        Duration pause = this.pause.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 20));
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({OutboxSettings.class, GuardSettings.class})
    static class Enabled {}
}
