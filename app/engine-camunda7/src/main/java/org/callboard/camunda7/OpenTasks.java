package org.callboard.camunda7;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.callboard.kernel.engine.OpenTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Reads an engine's task as the house knows it; asks the database nothing for a task that is just being made. */
@Component
class OpenTasks {

    private final ReleaseOf releaseOf;

    OpenTasks(ReleaseOf releaseOf) {
        this.releaseOf = releaseOf;
    }

    OpenTask of(TaskEntity task) {
        return new OpenTask(
                task.getId(),
                task.getName(),
                task.getProcessDefinition().getKey(),
                task.getTaskDefinitionKey(),
                task.getProcessInstanceId(),
                task.getExecution().getProcessBusinessKey(),
                releaseOf.definition(task.getProcessDefinitionId()),
                task.getAssignee(),
                groups(task),
                task.getPriority(),
                instant(task.getCreateTime()),
                instant(task.getDueDate()),
                instant(task.getFollowUpDate()),
                form(task));
    }

    private static Set<String> groups(TaskEntity task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String form(TaskEntity task) {
        Expression form = task.getTaskDefinition().getFormKey();
        return form == null ? null : form.getExpressionText();
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
