package org.callboard.camunda7;

import java.util.Objects;
import java.util.function.Predicate;
import org.callboard.kernel.engine.StandIns;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;

/** A task that the model makes for somebody who is away is made for whoever stands in. */
class StandInListener implements TaskListener {

    private final ObjectProvider<StandIns> standIns;
    private final OpenTasks openTasks;
    /** {@code null} when one pair of eyes is enough. */
    private final SecondPairOfEyes eyes;

    StandInListener(ObjectProvider<StandIns> standIns, OpenTasks openTasks, SecondPairOfEyes eyes) {
        this.standIns = standIns;
        this.openTasks = openTasks;
        this.eyes = eyes;
    }

    @Override
    public void notify(DelegateTask task) {
        StandIns known = standIns.getIfAvailable();
        if (known != null && task.getAssignee() != null) {
            known.insteadOf(task.getAssignee(), openTasks.of((TaskEntity) task), mayDo(task))
                    .ifPresent(task::setAssignee);
        }
    }

    /** Whoever is asked in the same instance already is no second pair of eyes. */
    private Predicate<String> mayDo(DelegateTask task) {
        return eyes == null ? anybody -> true : somebody -> eyes.mayAnswer(task, somebody) && !isAsked(task, somebody);
    }

    private static boolean isAsked(DelegateTask task, String somebody) {
        return Context.getCommandContext()
                .getTaskManager()
                .findTasksByProcessInstanceId(task.getProcessInstanceId())
                .stream()
                .anyMatch(other -> Objects.equals(other.getTaskDefinitionKey(), task.getTaskDefinitionKey())
                        && somebody.equals(other.getAssignee()));
    }
}
