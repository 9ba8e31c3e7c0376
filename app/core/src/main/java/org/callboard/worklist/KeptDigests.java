package org.callboard.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeptDigests implements Digests {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptDigests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Due(String username, LocalDate on, long after) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Digest> take(int most) {
        Timestamp now = Timestamp.from(clock.instant());
        List<Due> due = jdbc.sql("""
                        select username, (?::timestamptz at time zone zone)::date as today, told_to
                        from worklist.notification_wish
                        where digest = 'DAILY' and last_on < (?::timestamptz at time zone zone)::date
                            and (?::timestamptz at time zone zone)::time >= digest_at
                        order by username limit ? for update skip locked
                        """)
                .params(now, now, now, most)
                .query((row, n) -> new Due(row.getString(1), row.getObject(2, LocalDate.class), row.getLong(3)))
                .list();
        return due.stream().map(this::digest).toList();
    }

    private Digest digest(Due due) {
        List<Notifications.Notification> unread = jdbc.sql(
                        "select * from worklist.notification where username = ? and not read and id > ?"
                                + " order by id desc limit ?")
                .params(due.username(), due.after(), SHOWN)
                .query((row, n) -> new Notifications.Notification(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("what"),
                        row.getString("text"),
                        row.getString("subject_id") == null
                                ? null
                                : new Subject(row.getString("subject_type"), row.getObject("subject_id", UUID.class)),
                        row.getString("task_id"),
                        row.getBoolean("read")))
                .list();
        int all = jdbc.sql("select count(*) from worklist.notification where username = ? and not read and id > ?")
                .params(due.username(), due.after())
                .query(Integer.class)
                .single();
        long newest = unread.isEmpty() ? due.after() : unread.get(0).id();
        jdbc.sql("update worklist.notification_wish set last_on = ?, told_to = ? where username = ?")
                .params(due.on(), newest, due.username())
                .update();
        return new Digest(due.username(), due.on(), unread, all - unread.size());
    }
}
