package org.callboard.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.callboard.access.CurrentUser;
import org.callboard.access.Person;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What a person does with a task, each in the transaction of {@link OneWorklist}. */
@Component
class TaskDesk {

    private static final int LONGEST_COMMENT = 10_000;

    private final TaskRows rows;
    private final VisibleTasks visible;
    private final TaskRights rights;
    private final WorkSources sources;
    private final TaskForms forms;
    private final NotificationRows notifications;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    TaskDesk(
            TaskRows rows,
            VisibleTasks visible,
            TaskRights rights,
            WorkSources sources,
            TaskForms forms,
            NotificationRows notifications,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            JdbcTemplate jdbc,
            Clock clock) {
        this.rows = rows;
        this.visible = visible;
        this.rights = rights;
        this.sources = sources;
        this.forms = forms;
        this.notifications = notifications;
        this.currentUser = currentUser;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void claim(String taskId) {
        Viewer me = currentUser.viewer();
        TaskRows.Row row = hold(taskId);
        String assignee = row.item().assignee();
        if (me.username().equals(assignee)) {
            return;
        }
        rights.requireWork(me, row);
        if (assignee != null) {
            throw new Conflict(assignee + " was faster: the task is theirs.");
        }
        sources.assign(row.item(), me.username());
        tell(row.item(), "task.claimed", "Took \"" + row.item().name() + "\".", Map.of("assignee", me.username()));
    }

    void release(String taskId) {
        Viewer me = currentUser.viewer();
        TaskRows.Row row = hold(taskId);
        String assignee = row.item().assignee();
        if (assignee == null) {
            return;
        }
        if (!row.item().isStep()) {
            throw new Conflict("A to-do is always somebody's. Give it to a colleague, or delete it.");
        }
        if (!assignee.equals(me.username())) {
            rights.requireLead(me, row);
        }
        sources.assign(row.item(), null);
        tell(row.item(), "task.released", "Gave \"" + row.item().name() + "\" back.", Map.of("former", assignee));
    }

    void assign(String taskId, String username) {
        Viewer me = currentUser.viewer();
        TaskRows.Row row = hold(taskId);
        if (me.username().equals(username) && row.item().assignee() == null) {
            claim(taskId);
            return;
        }
        rights.requireGive(me, row);
        Person person = rights.requireAble(username, row.item());
        if (person.username().equals(row.item().assignee())) {
            return;
        }
        sources.assign(row.item(), person.username());
        if (row.item().isStep() && !person.username().equals(me.username())) {
            String told = me.name() + " gave you \"" + row.item().name() + "\".";
            notifications.add(person.username(), "task.assigned", told, row.item());
        }
        String text = "Gave \"" + row.item().name() + "\" to " + person.name() + ".";
        tell(row.item(), "task.assigned", text, Map.of("assignee", person.username()));
    }

    void followUp(String taskId, Instant at) {
        TaskRows.Row row = hold(taskId);
        rights.requireWork(currentUser.viewer(), row);
        sources.followUp(row.item(), at);
        String text = at == null
                ? "Follow-up date taken away."
                : "Will follow up on " + at.atOffset(ZoneOffset.UTC).toLocalDate() + ".";
        tell(row.item(), "task.follow-up-set", text, at == null ? Map.of() : Map.of("followUp", at.toString()));
    }

    void comment(String taskId, String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_COMMENT || text.indexOf('\0') >= 0) {
            throw new BadInput("text", "Say something, in at most " + LONGEST_COMMENT + " characters.");
        }
        TaskRows.Row row = hold(taskId);
        Viewer me = currentUser.viewer();
        rights.requireWork(me, row);
        jdbc.update(
                "insert into worklist.comment (task_id, subject_id, author, at, text) values (?, ?, ?, ?, ?)",
                taskId,
                row.item().subject() == null ? null : row.item().subject().id(),
                me.username(),
                clock.instant().atOffset(ZoneOffset.UTC),
                text);
        say(row.item(), "task.commented", text, Map.of());
    }

    void complete(String taskId, Map<String, Object> answers) {
        Viewer me = currentUser.viewer();
        TaskRows.Row row = hold(taskId);
        rights.requireWork(me, row);
        String assignee = row.item().assignee();
        if (assignee != null && !assignee.equals(me.username())) {
            throw new Conflict("This task is with " + assignee + ".");
        }
        Map<String, Object> checked = forms.check(row.item(), answers);
        if (assignee == null) {
            sources.assign(row.item(), me.username()); // so that the process's history knows who did it
        }
        tell(row.item(), "task.completed", "Completed \"" + row.item().name() + "\".", given(checked));
        sources.complete(row.item(), checked);
    }

    private TaskRows.Row hold(String taskId) {
        PendingTasks.writeNow();
        Viewer me = currentUser.viewer();
        return rows.lock(taskId, visible.to(me))
                .orElseThrow(() -> rows.howClosed(taskId)
                        .<RuntimeException>map(how -> new Conflict("This task is no longer open: it was " + how + "."))
                        .orElseGet(() -> new NotFound("task", taskId)));
    }

    /** What happens to a to-do is told by whoever keeps it. */
    private void tell(WorkItem task, String what, String text, Map<String, Object> details) {
        if (task.isStep()) {
            say(task, what, text, details);
        }
    }

    private void say(WorkItem task, String what, String text, Map<String, Object> details) {
        if (task.subject() != null) {
            events.publishEvent(TaskHappened.to(task, what, text, details));
        }
    }

    private static Map<String, Object> given(Map<String, Object> answers) {
        Map<String, Object> given = new java.util.TreeMap<>(answers);
        given.values().removeIf(java.util.Objects::isNull);
        return given;
    }
}
