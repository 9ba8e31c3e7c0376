package org.callboard.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.SubjectDescribed;
import org.callboard.kernel.engine.OpenTask;
import org.callboard.kernel.engine.TaskList;
import org.callboard.kernel.engine.TaskWatcher;
import org.springframework.beans.factory.ObjectProvider;

/** The engine's side of user tasks, as far as the work list can tell: tells the watcher in the caller's transaction. */
public class FakeEngine implements TaskList {

    private final Map<String, OpenTask> open = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> completed = new ConcurrentHashMap<>();
    private final Map<String, Object> variables = new ConcurrentHashMap<>();
    private final ObjectProvider<TaskWatcher> watcher;

    public FakeEngine(ObjectProvider<TaskWatcher> watcher) {
        this.watcher = watcher;
    }

    public String opens(SubjectDescribed about, String assignee, Set<String> groups, Instant due, String form) {
        OpenTask task = new OpenTask(
                UUID.randomUUID().toString(),
                "Contact lead",
                "lead-handling",
                "Task_ContactLead",
                UUID.randomUUID().toString(),
                about.id().toString(),
                1,
                assignee,
                groups,
                50,
                Instant.parse("2026-03-01T08:00:00Z"),
                due,
                null,
                form);
        open.put(task.id(), task);
        watcher.getObject().opened(task);
        return task.id();
    }

    public void withdraws(String taskId) {
        open.remove(taskId);
        watcher.getObject().closed(taskId, "withdrawn");
    }

    public void knows(Map<String, Object> more) {
        variables.putAll(more);
    }

    public Optional<Map<String, Object>> answersOf(String taskId) {
        return Optional.ofNullable(completed.get(taskId));
    }

    @Override
    public void complete(String taskId, Map<String, Object> answers) {
        task(taskId);
        open.remove(taskId);
        completed.put(taskId, answers);
        watcher.getObject().closed(taskId, "completed");
    }

    @Override
    public Map<String, Object> variables(String taskId) {
        return variables;
    }

    @Override
    public void assign(String taskId, String username) {
        OpenTask t = task(taskId);
        change(t, username, t.groups(), t.followUp());
    }

    @Override
    public void followUp(String taskId, Instant at) {
        OpenTask t = task(taskId);
        change(t, t.assignee(), t.groups(), at);
    }

    @Override
    public int handOver(String businessKey, String element, Set<String> groups) {
        List<OpenTask> handed = open.values().stream()
                .filter(t -> t.businessKey().equals(businessKey) && t.element().equals(element))
                .toList();
        handed.forEach(t -> change(t, null, groups, t.followUp()));
        return handed.size();
    }

    @Override
    public int giveTo(String businessKey, String element, String username, Map<String, Object> more) {
        List<OpenTask> given = open.values().stream()
                .filter(t -> t.businessKey().equals(businessKey) && t.element().equals(element))
                .toList();
        given.forEach(t -> change(t, username, t.groups(), t.followUp()));
        return given.size();
    }

    /** The task's process comes to be about another subject. */
    public void moves(String taskId, UUID to) {
        OpenTask t = task(taskId);
        OpenTask moved = new OpenTask(
                t.id(),
                t.name(),
                t.process(),
                t.element(),
                t.instanceId(),
                to.toString(),
                t.release(),
                t.assignee(),
                t.groups(),
                t.priority(),
                t.createdAt(),
                t.due(),
                t.followUp(),
                t.form());
        open.put(taskId, moved);
        watcher.getObject().moved(moved);
    }

    private OpenTask task(String taskId) {
        return Optional.ofNullable(open.get(taskId)).orElseThrow(() -> new Conflict("This task is no longer open."));
    }

    private void change(OpenTask t, String assignee, Set<String> groups, Instant followUp) {
        OpenTask changed = new OpenTask(
                t.id(),
                t.name(),
                t.process(),
                t.element(),
                t.instanceId(),
                t.businessKey(),
                t.release(),
                assignee,
                groups,
                t.priority(),
                t.createdAt(),
                t.due(),
                followUp,
                t.form());
        open.put(t.id(), changed);
        watcher.getObject().changed(changed);
    }
}
