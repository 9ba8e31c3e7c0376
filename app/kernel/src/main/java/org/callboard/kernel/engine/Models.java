package org.callboard.kernel.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Administration of models and instances: deploy, look inside, retry. Used by {@code studio}, {@code worklist}. */
public interface Models {

    /** Deploys a release's models, once: a second call with the same number changes nothing. */
    void deploy(int release, Map<String, byte[]> bpmnFiles);

    /** The instances of a business key, running first, newest first. */
    default List<Instance> instancesOf(String businessKey) {
        return instancesOf(List.of(businessKey));
    }

    /** As one list: for a subject that was merged, whose past stands under several keys. */
    List<Instance> instancesOf(Collection<String> businessKeys);

    Optional<Trace> trace(String instanceId);

    /** The model's XML as deployed for this instance. */
    Optional<String> diagram(String instanceId);

    /** Steps that gave up, newest first; at most {@code limit}. */
    List<Incident> incidents(int limit);

    long incidentCount();

    /** Gives a failed step new tries. Throws {@link org.callboard.kernel.NotFound} if the incident is gone. */
    void retry(String incidentId);

    record Instance(
            String id,
            String process,
            int version,
            int release,
            Instant startedAt,
            Instant endedAt,
            List<String> active) {}

    /** @param timers open timers of the instance */
    record Trace(Instance instance, List<Visit> visits, List<Timer> timers, List<String> takenFlows) {}

    /** One walk over an element. @param endedAt {@code null} while the token stands there */
    record Visit(
            String element,
            String name,
            String type,
            Instant startedAt,
            Instant endedAt,
            boolean cancelled,
            String assignee) {}

    record Timer(String element, Instant due) {}

    record Incident(
            String id,
            Instant at,
            String process,
            String element,
            String instanceId,
            String businessKey,
            int release,
            String topic,
            String message,
            String correlationId) {}
}
