package org.callboard.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.kernel.PageKey;
import org.callboard.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kept activities. */
@Repository
class ActivityRows {

    private final JdbcClient jdbc;

    ActivityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was new; not when the same request came before */
    boolean add(Activity activity, String requestKey) {
        return jdbc.sql("""
                        insert into activity.activity (id, subject_type, subject_id, kind, text, plain, at,
                            duration_minutes, direction, outcome, due, due_on, priority, assignee, author, mentioned,
                            request_key, created_at, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (author, request_key) where request_key is not null do nothing
                        """)
                        .params(
                                activity.id(),
                                activity.subject().type(),
                                activity.subject().id(),
                                activity.kind().name(),
                                activity.text(),
                                activity.plain(),
                                at(activity.at()),
                                activity.durationMinutes(),
                                activity.direction(),
                                activity.outcome(),
                                at(activity.due()),
                                activity.dueOn(),
                                word(activity.priority()),
                                activity.assignee(),
                                activity.author(),
                                activity.mentioned().toArray(String[]::new),
                                requestKey,
                                at(activity.createdAt()),
                                at(activity.changedAt()))
                        .update()
                == 1;
    }

    Optional<Activity> ofRequest(String author, String requestKey) {
        return jdbc.sql("select * from activity.activity where author = ? and request_key = ?")
                .params(author, requestKey)
                .query((row, n) -> activity(row))
                .optional();
    }

    Optional<Activity> find(UUID id) {
        return jdbc.sql("select * from activity.activity where id = ?")
                .param(id)
                .query((row, n) -> activity(row))
                .optional();
    }

    /** Held until the end of the transaction: of two who change it at once, the second waits and sees. */
    Optional<Activity> lock(UUID id) {
        return jdbc.sql("select * from activity.activity where id = ? for update")
                .param(id)
                .query((row, n) -> activity(row))
                .optional();
    }

    /** The newest of them all: of each subject as many as could be wanted, in the order of the index. */
    List<Activity> of(List<Subject> subjects, ActivityQuery query, PageKey before, int size) {
        List<ActivityCondition> each = subjects.stream()
                .map(subject -> ActivityCondition.of(subject, query, before))
                .toList();
        String sql = each.stream()
                .map(wanted -> "(select * from activity.activity where " + wanted.sql()
                        + " order by at desc, id desc limit " + size + ")")
                .collect(Collectors.joining(" union all "));
        return jdbc.sql("select * from (" + sql + ") a order by at desc, id desc limit " + size)
                .params(each.stream()
                        .flatMap(wanted -> wanted.values().stream())
                        .toList())
                .query((row, n) -> activity(row))
                .list();
    }

    void change(Activity activity) {
        jdbc.sql("""
                        update activity.activity set text = ?, plain = ?, at = ?, duration_minutes = ?, direction = ?,
                            outcome = ?, due = ?, due_on = ?, priority = ?, assignee = ?, follow_up = ?, done_at = ?,
                            done_by = ?, mentioned = ?, changed_at = ?, version = version + 1
                        where id = ?
                        """)
                .params(
                        activity.text(),
                        activity.plain(),
                        at(activity.at()),
                        activity.durationMinutes(),
                        activity.direction(),
                        activity.outcome(),
                        at(activity.due()),
                        activity.dueOn(),
                        word(activity.priority()),
                        activity.assignee(),
                        at(activity.followUp()),
                        at(activity.doneAt()),
                        activity.doneBy(),
                        activity.mentioned().toArray(String[]::new),
                        at(activity.changedAt()),
                        activity.id())
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from activity.activity where id = ?").param(id).update();
    }

    /** @return what is forgotten of it that was still to be done */
    List<Activity> forget(Subject subject) {
        return jdbc
                .sql("delete from activity.activity where subject_type = ? and subject_id = ? returning *")
                .params(subject.type(), subject.id())
                .query((row, n) -> activity(row))
                .list()
                .stream()
                .filter(Activity::isOpenTodo)
                .toList();
    }

    static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                row.getObject("id", UUID.class),
                new Subject(row.getString("subject_type"), row.getObject("subject_id", UUID.class)),
                ActivityKind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getString("plain"),
                instant(row, "at"),
                row.getObject("duration_minutes", Integer.class),
                row.getString("direction"),
                row.getString("outcome"),
                instant(row, "due"),
                row.getObject("due_on", LocalDate.class),
                row.getString("priority") == null ? null : Priority.valueOf(row.getString("priority")),
                row.getString("assignee"),
                instant(row, "follow_up"),
                instant(row, "done_at"),
                row.getString("done_by"),
                row.getString("author"),
                Set.of((String[]) row.getArray("mentioned").getArray()),
                instant(row, "created_at"),
                instant(row, "changed_at"),
                row.getLong("version"));
    }

    private static String word(Priority priority) {
        return priority == null ? null : priority.name();
    }

    static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
