package org.callboard.communication.thread;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.access.Role;
import org.callboard.kernel.engine.OpenTask;
import org.callboard.kernel.engine.TaskWatcher;
import org.springframework.stereotype.Component;

/** A conversation goes to whoever takes its task, or is given it; the other way round it is {@link ThreadDesk#assign}. */
@Component
class ThreadTasks implements TaskWatcher {

    /** Forms of tasks that are about a conversation; others are none of ours, and cost nothing. */
    private static final String FORMS = "communication/";

    private final ThreadRows rows;
    private final ThreadGiving giving;
    private final People people;

    ThreadTasks(ThreadRows rows, ThreadGiving giving, People people) {
        this.rows = rows;
        this.giving = giving;
        this.people = people;
    }

    @Override
    public void changed(OpenTask task) {
        if (task.form() == null || !task.form().startsWith(FORMS)) {
            return;
        }
        thread(task)
                .flatMap(rows::find)
                .filter(line -> !Objects.equals(line.assignee(), task.assignee()))
                .filter(line -> task.assignee() != null || couldHaveIt(line.assignee(), task))
                .ifPresent(line -> giving.follow(line, task.assignee()));
    }

    /** Whose the conversation is while they could not do its task never had the task: it was not taken from them. */
    private boolean couldHaveIt(String username, OpenTask task) {
        return people.find(username)
                .map(person -> !Collections.disjoint(person.roles(), task.groups())
                        || person.roles().contains(Role.SALES_MANAGER)
                        || person.roles().contains(Role.SUPPORT_MANAGER)
                        || person.roles().contains(Role.ADMIN))
                .orElse(false);
    }

    private static Optional<UUID> thread(OpenTask task) {
        try {
            return Optional.of(UUID.fromString(task.businessKey()));
        } catch (IllegalArgumentException noThread) {
            return Optional.empty();
        }
    }

    @Override
    public void opened(OpenTask task) {
        // begins with whoever has the conversation: the model says so
    }

    @Override
    public void moved(OpenTask task) {
        // a conversation is merged into none
    }

    @Override
    public void closed(String taskId, String how) {
        // whose the conversation is stays as it is
    }
}
