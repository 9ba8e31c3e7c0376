package org.callboard.kernel.engine;

import java.time.Instant;
import java.util.Set;

/**
 * A user task as the engine has it.
 *
 * @param form {@code <context>/<form>} as in {@code processes/forms}; {@code null} when the step asks for nothing
 * @param priority 0 to 100, 50 when the model says nothing
 */
public record OpenTask(
        String id,
        String name,
        String process,
        String element,
        String instanceId,
        String businessKey,
        int release,
        String assignee,
        Set<String> groups,
        int priority,
        Instant createdAt,
        Instant due,
        Instant followUp,
        String form) {}
