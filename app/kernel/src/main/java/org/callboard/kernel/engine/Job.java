package org.callboard.kernel.engine;

import java.util.Map;
import java.util.UUID;

/**
 * One piece of work for a {@link Worker}.
 *
 * @param id the external task's id; the same on every try (when run <i>here</i>, the activity instance's id)
 * @param process id of the process, for example {@code lead-handling}
 * @param element id of the step in the model
 * @param instanceId process instance
 * @param businessKey id of the aggregate
 * @param release the release that the instance stands on
 * @param variables the instance's variables, read-only
 */
public record Job(
        String id,
        Topic topic,
        String process,
        String element,
        String instanceId,
        String businessKey,
        int release,
        Map<String, Object> variables) {

    public UUID subjectId() {
        return UUID.fromString(businessKey);
    }

    public String text(String variable) {
        Object value = variables.get(variable);
        return value == null ? null : value.toString();
    }
}
