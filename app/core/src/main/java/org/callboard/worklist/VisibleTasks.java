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
        return Condition.anyOf(ways(viewer));
    }

    /**
     * The ways to see a task, none of which shows what another one shows: each finds its tasks in order by an index of
     * its own, where one big "or" would read the whole table.
     */
    List<Condition> ways(Viewer viewer) {
        if (viewer.isAny(Role.ADMIN, Role.ANALYST)) {
            return List.of(Condition.ALWAYS);
        }
        List<Condition> ways = new ArrayList<>();
        ways.add(mine(viewer));
        for (String type : guard.types()) {
            within(guard.mayRead(type, viewer))
                    .forEach(sight -> ways.add(Condition.allOf(List.of(sight, ofType(type, viewer), notMine(viewer)))));
        }
        // whoever oversees sees nearly all: one walk over the table in order is the shortest way
        return oversees(viewer) ? List.of(Condition.anyOf(ways)) : ways;
    }

    static Condition mine(Viewer viewer) {
        return Condition.of("t.assignee = ?", viewer.username());
    }

    private static Condition notMine(Viewer viewer) {
        return Condition.of("t.assignee is distinct from ?", viewer.username());
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

    private static List<Condition> within(Sight sight) {
        if (sight instanceof Sight.OwnAndUnassigned own) {
            List<Condition> ways = new ArrayList<>(List.of(
                    // says twice that the task is not mine, once as index task_apart_from_owner has it
                    Condition.of("t.owner = ? and t.owner is distinct from t.assignee", own.username())));
            // a way for each team, because only then an index brings its tasks in order
            own.teams().forEach(team -> ways.add(Condition.of("t.owner is null and t.team = ?", team)));
            return ways;
        }
        if (sight instanceof Sight.OwnAndTeams own) {
            List<Condition> ways = new ArrayList<>(
                    List.of(Condition.of("t.owner = ? and t.owner is distinct from t.assignee", own.username())));
            own.teams()
                    .forEach(team ->
                            ways.add(Condition.of("t.team = ? and t.owner is distinct from ?", team, own.username())));
            return ways;
        }
        return sight instanceof Sight.All ? List.of(Condition.ALWAYS) : List.of();
    }
}
