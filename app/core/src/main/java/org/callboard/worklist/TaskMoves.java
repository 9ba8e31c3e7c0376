package org.callboard.worklist;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.SubjectContinued;
import org.callboard.kernel.SubjectMerged;
import org.callboard.kernel.SubjectUnmerged;
import org.callboard.kernel.engine.OpenTask;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Open tasks that come to be about another subject. Each remembers the way it came, so that the undo of a merge takes
 * back what that merge brought, whatever happened to the task since, and nothing else.
 */
@Repository
class TaskMoves {

    private static final String ABOUT = """
            subject_id = n.subject, subject_type = coalesce(s.type, t.subject_type), title = coalesce(s.title, t.title),
            badge = s.badge, owner = s.owner, team = s.team, version = t.version + 1
            """;

    private final JdbcTemplate jdbc;

    TaskMoves(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return ids of the tasks that moved */
    List<String> merge(SubjectMerged merge) {
        UUID[] others = merge.others().toArray(UUID[]::new);
        jdbc.update("""
                update worklist.subject set continues_as = continues_as || ?
                where continues_as && ? and continues_as[cardinality(continues_as)] = any(?)
                """, merge.survivor().id(), others, others);
        return goOn(merge.survivor().id(), others);
    }

    /** Also what comes for the former from now on. @return ids of the tasks that moved */
    List<String> goOn(SubjectContinued continued) {
        jdbc.update(
                "update worklist.subject set continues_as = array[?] where id = ?",
                continued.as().id(),
                continued.from().id());
        return goOn(continued.as().id(), continued.from().id());
    }

    private List<String> goOn(UUID as, UUID... former) {
        return jdbc.queryForList("""
                update worklist.task t set came_from = coalesce(t.came_from, '{}') || t.subject_id, %s
                from (select ?::uuid as subject) n left join worklist.subject s on s.id = n.subject
                where t.subject_id = any(?) returning t.id
                """.formatted(ABOUT), String.class, as, former);
    }

    /** Also those that a later merge took further. @return ids of the tasks that went back */
    List<String> unmerge(SubjectUnmerged undone) {
        jdbc.update("""
                update worklist.subject s
                set continues_as = continues_as[1:array_position(continues_as, o.id)]
                from unnest(?::uuid[]) o(id)
                where s.continues_as @> array[o.id]
                    and s.continues_as[array_position(s.continues_as, o.id) + 1] = ?
                """, undone.others().toArray(UUID[]::new), undone.survivor().id());
        return jdbc.queryForList(
                """
                update worklist.task t set
                    came_from = nullif(t.came_from[1:array_position(t.came_from, n.subject) - 1], '{}'), %s
                from unnest(?::uuid[]) n(subject) left join worklist.subject s on s.id = n.subject
                where t.came_from @> array[n.subject]
                    and (t.came_from || t.subject_id)[array_position(t.came_from, n.subject) + 1] = ?
                returning t.id
                """.formatted(ABOUT),
                String.class,
                undone.others().toArray(UUID[]::new),
                undone.survivor().id());
    }

    /** Where the engine has another subject for the task than the list: it came along with its process, or back. */
    void follow(Collection<OpenTask> tasks) {
        jdbc.batchUpdate(
                """
                update worklist.task t set
                    came_from = case
                        when n.subject = any(t.came_from)
                        then nullif(t.came_from[1:array_position(t.came_from, n.subject) - 1], '{}')
                        else coalesce(t.came_from, '{}') || t.subject_id end, %s
                from (
                    select coalesce(f.continues_as[cardinality(f.continues_as)], a.id) as subject
                    from (select ?::uuid as id) a left join worklist.subject f on f.id = a.id) n
                left join worklist.subject s on s.id = n.subject
                where t.id = ? and t.subject_id is distinct from n.subject
                """.formatted(ABOUT),
                tasks.stream()
                        .map(task -> new Object[] {TaskWrites.subject(task), task.id()})
                        .toList());
    }
}
