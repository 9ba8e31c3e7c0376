package org.callboard.worklist;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.SubjectDescribed;
import org.callboard.kernel.engine.OpenTask;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The read model's few statements, each for a whole transaction's worth of changes. */
@Repository
class TaskWrites {

    private final JdbcTemplate jdbc;

    TaskWrites(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the description and renews the copies beside open tasks, in one round trip. */
    void describe(Collection<SubjectDescribed> subjects) {
        jdbc.batchUpdate(
                """
                with described (id, type, title, badge, owner, team) as (values (?::uuid, ?, ?, ?, ?, ?)),
                kept as (
                    insert into worklist.subject as s (id, type, title, badge, owner, team)
                    select * from described
                    on conflict (id) do update set title = excluded.title, badge = excluded.badge,
                        owner = excluded.owner, team = excluded.team
                    where (s.title, s.badge, s.owner, s.team)
                        is distinct from (excluded.title, excluded.badge, excluded.owner, excluded.team))
                update worklist.task t
                set subject_type = d.type, title = d.title, badge = d.badge, owner = d.owner, team = d.team,
                    version = t.version + 1
                from described d
                where t.subject_id = d.id
                    and (t.title, t.badge, t.owner, t.team) is distinct from (d.title, d.badge, d.owner, d.team)
                """,
                subjects.stream()
                        .map(s -> new Object[] {s.id(), s.subject().type(), s.title(), s.badge(), s.owner(), s.team()})
                        .toList());
    }

    void forget(Set<UUID> subjects) {
        jdbc.update("delete from worklist.subject where id = any(?)", (Object) subjects.toArray(UUID[]::new));
    }

    void open(Collection<OpenTask> tasks) {
        jdbc.batchUpdate("""
                insert into worklist.task (id, name, process, element, instance, assignee, candidate_groups, priority,
                    created_at, due, follow_up, form, release, subject_id, came_from, title, subject_type, badge, owner, team)
                select ?, ?, ?, ?, ?, ?, ?::text[], ?::integer, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?,
                    ?::integer, coalesce(s.id, n.subject), case when s.id <> n.subject then n.came_from end, coalesce(s.title, n.key), s.type, s.badge,
                    s.owner, s.team
                from (
                    select a.subject, a.key, coalesce(f.continues_as[cardinality(f.continues_as)], a.subject) as today,
                        f.id || f.continues_as[:cardinality(f.continues_as) - 1] as came_from
                    from (select ?::uuid as subject, ?::text as key) a
                    left join worklist.subject f on f.id = a.subject and f.continues_as is not null) n
                left join worklist.subject s on s.id = n.today
                """, tasks.stream().map(TaskWrites::newRow).toList());
    }

    void change(Collection<OpenTask> tasks) {
        jdbc.batchUpdate(
                """
                update worklist.task set name = ?, assignee = ?, candidate_groups = ?, priority = ?, due = ?,
                    follow_up = ?, version = version + 1
                where id = ?
                """,
                tasks.stream()
                        .map(task -> new Object[] {
                            task.name(),
                            task.assignee(),
                            task.groups().toArray(String[]::new),
                            task.priority(),
                            at(task.due()),
                            at(task.followUp()),
                            task.id()
                        })
                        .toList());
    }

    /** What was typed into a task goes with it. @param how by task id */
    void close(Map<String, String> how) {
        String[] ids = how.keySet().toArray(String[]::new);
        jdbc.update("""
                with typed as (delete from worklist.draft where task_id = any(?)),
                remembered as (
                    insert into worklist.closed (id, how) select * from unnest(?, ?) on conflict do nothing)
                delete from worklist.task where id = any(?)
                """, ids, ids, how.values().toArray(String[]::new), ids);
    }

    private static Object[] newRow(OpenTask task) {
        return new Object[] {
            task.id(),
            task.name() == null ? task.element() : task.name(),
            task.process(),
            task.element(),
            task.instanceId(),
            task.assignee(),
            task.groups().toArray(String[]::new),
            task.priority(),
            at(task.createdAt()),
            at(task.due()),
            at(task.followUp()),
            task.form(),
            task.release(),
            subject(task),
            task.businessKey()
        };
    }

    static UUID subject(OpenTask task) {
        try {
            return UUID.fromString(String.valueOf(task.businessKey()));
        } catch (IllegalArgumentException noAggregate) {
            return null; // a process that is about nothing we know; its tasks are seen by those who see all
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
