package org.callboard.camunda7;

import java.util.HashMap;
import java.util.Map;
import org.callboard.kernel.Correlation;
import org.callboard.kernel.engine.Processes;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Announces a message and goes on (or ends, where nothing follows). What it carries is the correlation id and whatever
 * the model maps as input of the event.
 */
class AnnounceBehavior extends AbstractBpmnActivityBehavior {

    private final String message;
    private final ObjectProvider<Processes> processes;

    AnnounceBehavior(String message, ObjectProvider<Processes> processes) {
        this.message = message;
        this.processes = processes;
    }

    @Override
    public void execute(ActivityExecution execution) {
        ExecutionEntity token = (ExecutionEntity) execution;
        Map<String, Object> payload = new HashMap<>();
        if (token.getActivity().isScope() && token.isScope() && !token.isProcessInstanceExecution()) {
            payload.putAll(token.getVariablesLocal());
        }
        Object correlation = token.getVariable(Correlation.VARIABLE);
        if (correlation != null) {
            payload.put(Correlation.VARIABLE, correlation);
        }
        processes.getObject().announce(message, token.getProcessBusinessKey(), payload);
        leave(execution);
    }
}
