package org.callboard.support.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.support.Level;
import org.callboard.support.Queues.Queue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queues, at hand. What another node changed is seen within two seconds. */
@Component
public class QueueBook {

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Known known;

    QueueBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Known(Instant checked, List<Queue> all, List<String> keys) {}

    /** In order; retired ones last. */
    public List<Queue> all() {
        return known().all();
    }

    /** Of those that a ticket can be put into. */
    public List<String> keys() {
        return known().keys();
    }

    public Optional<Queue> find(String key) {
        return all().stream().filter(queue -> queue.key().equals(key)).findFirst();
    }

    /** Where tickets of a level wait by themselves. */
    public Optional<Queue> ofLevel(Level level) {
        return all().stream()
                .filter(queue -> queue.level() == level && !queue.retired())
                .findFirst();
    }

    private Known known() {
        Known last = known;
        Instant now = clock.instant();
        if (last == null || !now.isBefore(last.checked().plus(LOOK_AGAIN_AFTER))) {
            List<Queue> all = jdbc.sql("select * from support.queue order by retired, position, name")
                    .query(QueueBook::queue)
                    .list();
            last = new Known(
                    now,
                    all,
                    all.stream()
                            .filter(queue -> !queue.retired())
                            .map(Queue::key)
                            .toList());
            known = last;
        }
        return last;
    }

    void put(Queue queue) {
        jdbc.sql("""
                        insert into support.queue (key, name, team, level, mailbox_id, position, retired)
                        values (:key, :name, :team, :level, :mailbox, :position, :retired)
                        on conflict (key) do update set name = excluded.name, team = excluded.team, level = excluded.level,
                            mailbox_id = excluded.mailbox_id, position = excluded.position, retired = excluded.retired
                        """)
                .param("key", queue.key())
                .param("name", queue.name())
                .param("team", queue.team())
                .param("level", queue.level() == null ? null : queue.level().name(), Types.VARCHAR)
                .param("mailbox", queue.mailbox(), Types.OTHER)
                .param("position", queue.position())
                .param("retired", queue.retired())
                .update();
        known = null;
    }

    private static Queue queue(ResultSet row, int n) throws SQLException {
        String level = row.getString("level");
        return new Queue(
                row.getString("key"),
                row.getString("name"),
                row.getString("team"),
                level == null ? null : Level.valueOf(level),
                row.getObject("mailbox_id", UUID.class),
                row.getInt("position"),
                row.getBoolean("retired"));
    }
}
