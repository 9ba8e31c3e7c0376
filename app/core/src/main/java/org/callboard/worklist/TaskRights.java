package org.callboard.worklist;

import java.util.Collections;
import java.util.Set;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.SubjectGuard;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.springframework.stereotype.Component;

/** What a viewer may do with a task they see. */
@Component
class TaskRights {

    private final SubjectGuard guard;
    private final People people;

    TaskRights(SubjectGuard guard, People people) {
        this.guard = guard;
        this.people = people;
    }

    void requireWork(Viewer viewer, TaskRows.Row row) {
        if (!mayWork(viewer, row)) {
            throw new Forbidden("You may see this task, but your roles do not include one that works on it.");
        }
    }

    void requireLead(Viewer viewer, TaskRows.Row row) {
        if (!leads(viewer) || !mayWork(viewer, row)) {
            throw new Forbidden("Only a manager may give this task to somebody else.");
        }
    }

    /** Tasks are given by whoever leads; a to-do by whoever may do it, as its author could. */
    void requireGive(Viewer viewer, TaskRows.Row row) {
        if (row.item().isStep()) {
            requireLead(viewer, row);
        } else {
            requireWork(viewer, row);
        }
    }

    boolean leads(Viewer viewer) {
        return VisibleTasks.oversees(viewer) || viewer.is(Role.ADMIN);
    }

    /** @throws BadInput when that person cannot do the task */
    Person requireAble(String username, WorkItem task) {
        Person person = people.find(username == null ? "" : username)
                .filter(Person::enabled)
                .orElseThrow(() -> new BadInput("username", "There is no colleague " + username + "."));
        Viewer them = new Viewer(person.username(), person.name(), person.roles(), person.teams());
        if (!leads(them) && Collections.disjoint(person.roles(), task.groups())) {
            throw new BadInput(
                    "username",
                    person.name() + " may not do this: it waits for " + String.join(" or ", task.groups()) + ".");
        }
        return person;
    }

    private boolean mayWork(Viewer viewer, TaskRows.Row row) {
        WorkItem task = row.item();
        if (viewer.username().equals(task.assignee()) || viewer.is(Role.ADMIN)) {
            return true;
        }
        return task.subject() != null
                && (VisibleTasks.oversees(viewer) || waitsFor(viewer.roles(), task))
                && change(viewer, task).covers(task.subject().owner(), row.team());
    }

    private Sight change(Viewer viewer, WorkItem task) {
        return guard.mayChange(task.subject().type(), viewer);
    }

    private static boolean waitsFor(Set<String> roles, WorkItem task) {
        return !Collections.disjoint(roles, task.groups());
    }
}
