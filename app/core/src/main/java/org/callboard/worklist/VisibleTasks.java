package org.callboard.worklist;

import java.util.ArrayList;
import java.util.List;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.SubjectGuard;
import org.callboard.access.Viewer;
import org.springframework.stereotype.Component;

/**
 * The right to see a task, as a condition of every query: it is mine; or it waits for one of my roles and its subject
 * is within my sight. Who oversees a trade sees every task about what is within their sight.
 */
@Component
class VisibleTasks {

    private final SubjectGuard guard;

    VisibleTasks(SubjectGuard guard) {
        this.guard = guard;
    }

    Condition to(Viewer viewer) {
        if (viewer.isAny(Role.ADMIN, Role.ANALYST)) {
            return Condition.ALWAYS;
        }
        List<Condition> ways = new ArrayList<>();
        ways.add(Condition.of("t.assignee = ?", viewer.username()));
        for (String type : guard.types()) {
            Sight sight = guard.mayRead(type, viewer);
            if (!(sight instanceof Sight.None)) {
                ways.add(Condition.allOf(List.of(ofType(type, viewer), within(sight))));
            }
        }
        return Condition.anyOf(ways);
    }

    private static Condition ofType(String type, Viewer viewer) {
        return oversees(viewer)
                ? Condition.of("t.subject_type = ?", type)
                : Condition.of(
                        "t.subject_type = ? and t.candidate_groups && ?::text[]",
                        type,
                        viewer.roles().toArray(String[]::new));
    }

    static boolean oversees(Viewer viewer) {
        return viewer.isAny(Role.SALES_MANAGER, Role.SUPPORT_MANAGER);
    }

    private static Condition within(Sight sight) {
        return sight instanceof Sight.OwnAndUnassigned own
                ? Condition.of(
                        "(t.owner = ? or (t.owner is null and t.team = any(?)))",
                        own.username(),
                        own.teams().toArray(String[]::new))
                : Condition.ALWAYS;
    }
}
