package org.callboard.activity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.audit.Aliases;
import org.callboard.kernel.Noticed;
import org.callboard.kernel.Subject;
import org.callboard.worklist.Work;
import org.callboard.worklist.WorkFeed;
import org.callboard.worklist.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the work list and those concerned what becomes of to-dos; of other activities it is silent. */
@Component
class TodoFeed {

    private static final int LONGEST_NAME = 200;
    private static final Set<String> HELPERS =
            Set.of(Role.SALES_REP, Role.SALES_MANAGER, Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.ADMIN);

    private final WorkFeed list;
    private final Aliases aliases;
    private final ApplicationEventPublisher events;

    TodoFeed(WorkFeed list, Aliases aliases, ApplicationEventPublisher events) {
        this.list = list;
        this.aliases = aliases;
        this.events = events;
    }

    void hold(UUID id) {
        list.hold(id);
    }

    /** New, or open again. */
    void added(Activity todo, Viewer by) {
        if (todo.isOpenTodo()) {
            list.opened(work(todo, aliases.today(todo.subject())));
            tellAssignee(todo, by);
        }
    }

    void changed(Activity before, Activity after, Viewer by) {
        if (!after.isOpenTodo()) {
            return;
        }
        list.changed(work(after, after.subject()));
        if (!after.assignee().equals(before.assignee())) {
            tellAssignee(after, by);
        }
    }

    void done(Activity todo) {
        list.closed(todo.id(), "completed");
    }

    void gone(Activity activity) {
        if (activity.isOpenTodo()) {
            list.closed(activity.id(), "withdrawn");
        }
    }

    /** They are about that subject from now on. */
    void moved(List<Activity> open, Subject to) {
        list.moved(open.stream().map(todo -> work(todo, to)).toList());
    }

    private void tellAssignee(Activity todo, Viewer by) {
        if (!todo.assignee().equals(by.username())) {
            String said = by.name() + " gave you a to-do: " + name(todo);
            events.publishEvent(
                    new Noticed(List.of(todo.assignee()), "activity.todo-given", said, aliases.today(todo.subject())));
        }
    }

    private static String name(Activity todo) {
        return new RichText(todo.text(), todo.plain()).cut(LONGEST_NAME);
    }

    private static Work work(Activity todo, Subject about) {
        return new Work(
                todo.id(),
                WorkItem.TODO,
                name(todo),
                about,
                todo.assignee(),
                HELPERS,
                todo.priority() == null
                        ? Priority.NORMAL.points()
                        : todo.priority().points(),
                todo.createdAt(),
                todo.due(),
                todo.followUp());
    }
}
