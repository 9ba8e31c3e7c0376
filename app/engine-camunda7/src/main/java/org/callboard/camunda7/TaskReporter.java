package org.callboard.camunda7;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.callboard.kernel.engine.TaskWatcher;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Feeds the {@link TaskWatcher}s in the transaction that changes a task. A command may touch a task several times
 * (created, then assigned); the watchers hear what came out, once, before the engine writes.
 */
@Component
class TaskReporter implements TaskListener {

    private static final ThreadLocal<Report> CURRENT = new ThreadLocal<>();

    private final Supplier<List<TaskWatcher>> watchers;
    private final OpenTasks openTasks;

    TaskReporter(ObjectProvider<TaskWatcher> watchers, OpenTasks openTasks) {
        this.watchers = SingletonSupplier.of(() -> watchers.orderedStream().toList());
        this.openTasks = openTasks;
    }

    @Override
    public void notify(DelegateTask task) {
        if (watchers.get().isEmpty()) {
            return;
        }
        CommandContext command = Context.getCommandContext();
        Report report = CURRENT.get();
        if (report == null || report.command != command) {
            report = new Report(command, report);
            CURRENT.set(report);
            command.registerCommandContextListener(report);
        }
        report.note((TaskEntity) task, task.getEventName());
    }

    /** Its process is about something else now, which is no change that the engine itself tells of. */
    void moved(TaskEntity task) {
        watchers.get().forEach(watcher -> watcher.moved(openTasks.of(task)));
    }

    private enum Change {
        OPENED,
        CHANGED,
        COMPLETED,
        WITHDRAWN
    }

    private record Note(TaskEntity task, Change change) {

        boolean closes() {
            return change == Change.COMPLETED || change == Change.WITHDRAWN;
        }
    }

    private final class Report implements CommandContextListener {

        private final CommandContext command;
        private final Report outer;
        private final Map<String, Note> notes = new LinkedHashMap<>();

        Report(CommandContext command, Report outer) {
            this.command = command;
            this.outer = outer;
        }

        void note(TaskEntity task, String event) {
            Change change = switch (event) {
                case EVENTNAME_CREATE -> Change.OPENED;
                case EVENTNAME_COMPLETE -> Change.COMPLETED;
                case EVENTNAME_DELETE -> Change.WITHDRAWN;
                default -> Change.CHANGED;
            };
            notes.compute(task.getId(), (id, before) -> merge(before, new Note(task, change)));
        }

        /** {@code null}: opened and closed in one command, which nobody needs to hear of. */
        private static Note merge(Note before, Note now) {
            if (before == null) {
                return now;
            }
            if (before.change() == Change.OPENED) {
                return now.closes() ? null : before;
            }
            return before.closes() ? before : now;
        }

        @Override
        public void onCommandContextClose(CommandContext commandContext) {
            restore();
            notes.forEach((id, note) -> watchers.get().forEach(watcher -> tell(watcher, id, note)));
        }

        @Override
        public void onCommandFailed(CommandContext commandContext, Throwable failure) {
            restore();
        }

        private void restore() {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }

        private void tell(TaskWatcher watcher, String id, Note note) {
            switch (note.change()) {
                case OPENED -> watcher.opened(openTasks.of(note.task()));
                case CHANGED -> watcher.changed(openTasks.of(note.task()));
                case COMPLETED -> watcher.closed(id, "completed");
                case WITHDRAWN -> watcher.closed(id, "withdrawn");
            }
        }
    }
}
