package org.callboard.communication.outbox;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The outbox's table, as those see it who send; what others do with it is in {@link WaitingRows}. Locks run by the database's clock, which all nodes share. Who changes a row in hand names its node:
 * a row that another one took over meanwhile stays as that one left it.
 */
@Repository
class OutboxRows {

    /** Of one recipient only the first in line; those with free hands take different rows. */
    private static final String CLAIM = """
            update communication.outbox set locked_by = :node, locked_until = clock_timestamp() + make_interval(secs => :lock)
            where id in (
                select o.id from communication.outbox o
                where o.state = 'WAITING' and o.due_at <= :now and o.not_before <= :now
                    and (o.locked_until is null or o.locked_until < clock_timestamp())
                    and o.lane <> all(:closed)
                    and not exists (
                        select 1 from communication.outbox_recipient mine
                        join communication.outbox_recipient other
                            on other.recipient = mine.recipient and other.outbox_id <> mine.outbox_id
                        join communication.outbox before on before.id = other.outbox_id
                        where mine.outbox_id = o.id and before.state in ('WAITING', 'SENDING')
                            and (before.due_at, before.id) < (o.due_at, o.id))
                order by o.due_at, o.id limit :most for update skip locked)
            returning *
            """;

    private final JdbcClient jdbc;
    private final double lock;

    OutboxRows(JdbcClient jdbc, OutboxSettings settings) {
        this.jdbc = jdbc;
        this.lock = settings.lock().toMillis() / 1000.0;
    }

    List<Queued> claim(String node, Collection<String> closed, Instant now, int most) {
        return jdbc
                .sql(CLAIM)
                .param("node", node)
                .param("lock", lock)
                .param("now", Timestamp.from(now))
                .param("closed", closed.toArray(String[]::new))
                .param("most", most)
                .query(Queued::of)
                .list()
                .stream()
                .sorted(Comparator.comparing(Queued::dueAt).thenComparing(Queued::id))
                .toList();
    }

    Optional<Instant> nextDue(Instant after) {
        return jdbc
                .sql("select min(due_at) from communication.outbox where state = 'WAITING' and due_at > ?")
                .param(Timestamp.from(after))
                .query((row, n) -> row.getTimestamp(1))
                .list()
                .stream()
                .filter(at -> at != null)
                .map(Timestamp::toInstant)
                .findFirst();
    }

    /** From here on nobody may say that it surely did not leave. */
    boolean begin(long id, String node, Instant now) {
        return jdbc.sql("""
                                update communication.outbox set state = 'SENDING', attempts = attempts + 1, began_at = :now,
                                    first_at = coalesce(first_at, :now),
                                    locked_until = clock_timestamp() + make_interval(secs => :lock)
                                where id = :id and locked_by = :node and state = 'WAITING'
                                """)
                        .param("id", id)
                        .param("node", node)
                        .param("now", Timestamp.from(now))
                        .param("lock", lock)
                        .update()
                == 1;
    }

    boolean finish(long id, String node) {
        return jdbc.sql("delete from communication.outbox where id = ? and locked_by = ?")
                        .params(id, node)
                        .update()
                == 1;
    }

    /**
     * Waits again.
     *
     * @param used whether the attempt counts
     */
    boolean later(long id, String node, Instant dueAt, Instant notBefore, boolean used, String reason) {
        return jdbc.sql("""
                                update communication.outbox set state = 'WAITING', due_at = :due, not_before = :notBefore,
                                    attempts = attempts - :back, reason = :reason, locked_by = null, locked_until = null
                                where id = :id and locked_by = :node
                                """)
                        .param("id", id)
                        .param("node", node)
                        .param("due", Timestamp.from(dueAt))
                        .param("notBefore", Timestamp.from(notBefore))
                        .param("back", used ? 0 : 1)
                        .param("reason", reason, Types.VARCHAR)
                        .update()
                == 1;
    }

    /** Was claimed and did not begin: nothing happened. */
    void release(long id, String node, Instant notBefore) {
        jdbc.sql("update communication.outbox set not_before = ?, locked_by = null, locked_until = null"
                        + " where id = ? and locked_by = ? and state = 'WAITING'")
                .params(Timestamp.from(notBefore), id, node)
                .update();
    }

    boolean stop(long id, String node, String state, String reason) {
        return jdbc.sql("update communication.outbox set state = ?, reason = ?, locked_by = null, locked_until = null"
                                + " where id = ? and locked_by = ?")
                        .params(state, reason, id, node)
                        .update()
                == 1;
    }

    void stillWorked(Collection<Long> ids, String node) {
        jdbc.sql("update communication.outbox set locked_until = clock_timestamp() + make_interval(secs => :lock)"
                        + " where id = any(:ids) and locked_by = :node")
                .param("ids", ids.toArray(Long[]::new))
                .param("node", node)
                .param("lock", lock)
                .update();
    }

    /** Begun ones whose node fell silent, or said that it does not know. */
    List<Queued> doubtful(String node, int most) {
        return jdbc.sql("""
                        update communication.outbox set locked_by = :node,
                            locked_until = clock_timestamp() + make_interval(secs => :lock)
                        where id in (select id from communication.outbox
                            where state = 'SENDING' and locked_until < clock_timestamp()
                            order by locked_until limit :most for update skip locked)
                        returning *
                        """)
                .param("node", node)
                .param("lock", lock)
                .param("most", most)
                .query(Queued::of)
                .list();
    }

    /** Asks again after so many seconds. */
    void doubt(long id, String node, double seconds) {
        jdbc.sql("update communication.outbox set locked_until = clock_timestamp() + make_interval(secs => ?)"
                        + " where id = ? and locked_by = ? and state = 'SENDING'")
                .params(seconds, id, node)
                .update();
    }
}
