package org.callboard.camunda7;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Correlation;
import org.callboard.kernel.engine.TaskList;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** User tasks through the engine's own commands: its listeners, history and locks all apply. */
@Component
class EngineTasks implements TaskList {

    private final Commands commands;
    private final ProcessEngine engine;

    EngineTasks(Commands commands, ProcessEngine engine) {
        this.commands = commands;
        this.engine = engine;
    }

    @Override
    public void complete(String taskId, Map<String, Object> answers) {
        answers.forEach(EngineTasks::refuseAnythingNested);
        Map<String, Object> variables = new HashMap<>(answers);
        variables.put(Correlation.VARIABLE, Correlation.id());
        Going.withAnswers(variables, going -> {
            onOpen(taskId, task -> engine.getTaskService().complete(taskId, variables));
            return null;
        });
    }

    @Override
    public Map<String, Object> variables(String taskId) {
        return commands.inOneFlush(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            return task == null ? Map.of() : new HashMap<>(task.getVariables());
        });
    }

    @Override
    public void assign(String taskId, String username) {
        onOpen(taskId, task -> engine.getTaskService().setAssignee(taskId, username));
    }

    @Override
    public void followUp(String taskId, Instant at) {
        onOpen(taskId, task -> {
            task.setFollowUpDate(at == null ? null : Date.from(at));
            task.triggerUpdateEvent();
        });
    }

    @Override
    public int giveTo(String businessKey, String element, String username, Map<String, Object> variables) {
        return commands.forPerson(context -> {
            List<Task> open = open(businessKey, element);
            for (Task task : open) {
                if (!Objects.equals(task.getAssignee(), username)) {
                    engine.getTaskService().setAssignee(task.getId(), username);
                }
                engine.getRuntimeService().setVariables(task.getProcessInstanceId(), variables);
            }
            return open.size();
        });
    }

    @Override
    public int handOver(String businessKey, String element, Set<String> groups) {
        return commands.forPerson(context -> {
            List<Task> open = open(businessKey, element);
            open.forEach(task -> handOver(find(context, task.getId()), groups));
            return open.size();
        });
    }

    private List<Task> open(String businessKey, String element) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(element)
                .list();
    }

    private static void handOver(TaskEntity task, Set<String> groups) {
        Set<String> before = groupsOf(task);
        before.stream()
                .filter(group -> !groups.contains(group))
                .forEach(group -> task.deleteGroupIdentityLink(group, IdentityLinkType.CANDIDATE));
        // The engine deletes the link but goes on showing it for the rest of the command.
        task.getIdentityLinks().removeIf(link -> link.getGroupId() != null && !groups.contains(link.getGroupId()));
        task.addCandidateGroups(
                groups.stream().filter(group -> !before.contains(group)).toList());
        task.setAssignee(null);
        task.triggerUpdateEvent();
    }

    private static Set<String> groupsOf(TaskEntity task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private void onOpen(String taskId, Consumer<TaskEntity> work) {
        commands.forPerson(context -> {
            work.accept(find(context, taskId));
            return null;
        });
    }

    private static TaskEntity find(CommandContext context, String taskId) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw new Conflict("This task is no longer open.");
        }
        return task;
    }

    /** The engine is not a database: what decides the way is a word, a number, a yes or a no. */
    private static void refuseAnythingNested(String name, Object value) {
        boolean flat = value == null || value instanceof String || value instanceof Number || value instanceof Boolean;
        if (!flat) {
            throw new BadInput(name, "An answer is a text, a number, yes or no.");
        }
    }
}
