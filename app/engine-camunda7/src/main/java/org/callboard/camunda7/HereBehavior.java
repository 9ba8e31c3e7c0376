package org.callboard.camunda7;

import org.callboard.camunda7.Workbench.Way;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.callboard.kernel.engine.WorkerAccident;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnExceptionHandler;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/**
 * An external task whose worker runs <i>here</i>, in the transaction that brings the token, where the command is
 * sheltered and the worker lit; otherwise it is the ordinary external task that the model asks for.
 */
class HereBehavior extends ExternalTaskActivityBehavior {

    private final ParameterValueProvider topicName;
    private final Workbench workbench;
    private final Bell bell;
    private final ReleaseOf releaseOf;

    HereBehavior(
            ParameterValueProvider topicName,
            ParameterValueProvider priority,
            Workbench workbench,
            Bell bell,
            ReleaseOf releaseOf) {
        super(topicName, priority);
        this.topicName = topicName;
        this.workbench = workbench;
        this.bell = bell;
        this.releaseOf = releaseOf;
    }

    @Override
    public void execute(ActivityExecution execution) throws Exception {
        Worker worker = Shelter.allowsHere() ? workerFor(execution) : null;
        if (worker == null) {
            super.execute(execution);
            bell.ringAfterCommit();
            return;
        }
        Shelter.workerBegins();
        Outcome outcome = work(worker, (ExecutionEntity) execution);
        if (outcome instanceof Outcome.Refused refused) {
            refuse(execution, refused);
        } else {
            execution.setVariables(((Outcome.Done) outcome).variables());
            leave(execution);
        }
    }

    private Worker workerFor(ActivityExecution execution) {
        return workbench
                .on((String) topicName.getValue((ExecutionEntity) execution))
                .orElse(null);
    }

    private Outcome work(Worker worker, ExecutionEntity execution) {
        try {
            return workbench.work(worker, job(worker.topic(), execution), Way.HERE);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            throw new WorkerAccident(worker.topic().name(), e);
        }
    }

    private Job job(Topic topic, ExecutionEntity execution) {
        return Jobs.of(execution.getActivityInstanceId(), topic, execution, releaseOf);
    }

    private void refuse(ActivityExecution execution, Outcome.Refused refused) throws Exception {
        execution.setVariables(refused.variables());
        try {
            BpmnExceptionHandler.propagateBpmnError(new BpmnError(refused.errorCode(), refused.reason()), execution);
        } catch (ProcessEngineException e) {
            throw new WorkerAccident((String) topicName.getValue((ExecutionEntity) execution), e);
        }
    }
}
