package org.callboard.camunda7;

import java.util.Collections;
import java.util.HashMap;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Topic;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Makes a {@link Job} of the place where a token stands. */
final class Jobs {

    private Jobs() {}

    static Job of(String id, Topic topic, ExecutionEntity execution, ReleaseOf releaseOf) {
        ProcessDefinitionEntity definition = execution.getProcessDefinition();
        return new Job(
                id,
                topic,
                definition.getKey(),
                execution.getActivityId(),
                execution.getProcessInstanceId(),
                execution.getProcessBusinessKey(),
                releaseOf.definition(definition.getId()),
                Collections.unmodifiableMap(new HashMap<>(execution.getVariables())));
    }
}
