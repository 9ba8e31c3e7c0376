package org.callboard.deal;

import java.util.Set;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.activity.Priority;
import org.callboard.activity.Todos;
import org.callboard.kernel.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How many open to-dos of high priority there are about something, whoever asks. */
@Component
class UrgentTodos {

    private static final int MOST = 200;
    /** A rule counts all of them, also when a step of the process asks and nobody is logged in. */
    private static final Viewer HOUSE = new Viewer("callboard", "Callboard", Set.of(Role.ADMIN), Set.of());

    private final ObjectProvider<Todos> todos;
    private final CurrentUser currentUser;

    UrgentTodos(ObjectProvider<Todos> todos, CurrentUser currentUser) {
        this.todos = todos;
        this.currentUser = currentUser;
    }

    int of(Subject subject) {
        return currentUser.actingFor(HOUSE, () -> (int) todos.getObject().openOf(subject, MOST).stream()
                .filter(todo -> todo.priority() == Priority.HIGH)
                .count());
    }
}
