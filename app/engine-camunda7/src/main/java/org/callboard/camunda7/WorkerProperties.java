package org.callboard.camunda7;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How workers run <i>near</i>.
 *
 * @param threads slices worked at the same time in this process
 * @param slice jobs that share one transaction
 * @param poll pause after which an idle loop looks again, although nobody rang
 * @param lock how long a claimed job is ours; must exceed the time a slice takes
 * @param backOff pauses before the second, third … try; after the last one the job becomes an incident
 */
@ConfigurationProperties("crm.worker")
record WorkerProperties(
        @DefaultValue("2") int threads,
        @DefaultValue("25") int slice,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("2m") Duration lock,
        @DefaultValue({"5s", "30s", "2m"}) List<Duration> backOff) {

    /** @param triesLeft as the engine counts them after this failure, 0 when none is left */
    Duration pauseBefore(int triesLeft) {
        return triesLeft == 0 ? Duration.ZERO : backOff.get(Math.max(0, backOff.size() - triesLeft));
    }
}
