package org.callboard.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Subject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The kept notifications. */
@Repository
class NotificationRows {

    /** Whoever has this many unread ones is not helped by another. */
    private static final int ENOUGH = 200;

    /** Giving a task away gives the lead away, too: what follows from one act is one notification. */
    private static final Duration ONE_ACT = Duration.ofSeconds(2);

    private final JdbcTemplate jdbc;
    private final TaskFeed feed;
    private final Clock clock;

    NotificationRows(JdbcTemplate jdbc, TaskFeed feed, Clock clock) {
        this.jdbc = jdbc;
        this.feed = feed;
        this.clock = clock;
    }

    void add(String username, String what, String text, WorkItem task) {
        Subject subject = task.subject() == null
                ? null
                : new Subject(task.subject().type(), task.subject().id());
        add(List.of(username), what, text, subject, task.id());
    }

    void add(Collection<String> usernames, String what, String text, Subject subject, String taskId) {
        add(usernames, what, text, subject, taskId, ONE_ACT);
    }

    /** Not swallowed by what was said about the subject just before. */
    void addAlways(Collection<String> usernames, String what, String text, Subject subject) {
        add(usernames, what, text, subject, null, Duration.ofSeconds(-1));
    }

    private void add(
            Collection<String> usernames, String what, String text, Subject subject, String taskId, Duration oneAct) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.update(
                """
                insert into worklist.notification (username, at, what, text, subject_type, subject_id, task_id)
                select told.username, ?::timestamptz, ?, ?, ?, ?::uuid, ? from unnest(?) as told (username)
                where (select count(*) from worklist.notification n where n.username = told.username and not n.read)
                    < ?
                    and not exists (select 1 from worklist.notification_wish w where w.username = told.username
                        and ? = any(w.muted))
                    and not exists (select 1 from worklist.notification n where n.username = told.username
                        and not n.read and n.subject_id = ?::uuid and n.at >= ?::timestamptz)
                """,
                now,
                what,
                text,
                subject == null ? null : subject.type(),
                subject == null ? null : subject.id(),
                taskId,
                usernames.toArray(String[]::new),
                ENOUGH,
                NotificationKind.of(what).name(),
                subject == null ? null : subject.id(),
                now.minus(oneAct));
        feed.signal(new WorklistChanged(taskId, WorklistChanged.NOTIFIED));
    }

    List<Notifications.Notification> newest(String username, int limit) {
        return jdbc.query(
                "select * from worklist.notification where username = ? order by id desc limit ?",
                (row, n) -> new Notifications.Notification(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("what"),
                        row.getString("text"),
                        row.getString("subject_id") == null
                                ? null
                                : new Subject(row.getString("subject_type"), row.getObject("subject_id", UUID.class)),
                        row.getString("task_id"),
                        row.getBoolean("read")),
                username,
                limit);
    }

    int unread(String username) {
        return jdbc.queryForObject(
                "select count(*) from worklist.notification where username = ? and not read", Integer.class, username);
    }

    int markRead(String username, long id) {
        return jdbc.update("update worklist.notification set read = true where username = ? and id = ?", username, id);
    }

    void markAllRead(String username) {
        jdbc.update("update worklist.notification set read = true where username = ? and not read", username);
    }

    /** Who has an open task about the subject, or owns it. */
    List<String> concerned(UUID subject) {
        return jdbc.queryForList("""
                select assignee from worklist.task where subject_id = ? and assignee is not null
                union select owner from worklist.subject where id = ? and owner is not null
                """, String.class, subject, subject);
    }
}
