package org.callboard.communication.outbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the outbox that nobody has in hand: laid down, taken back, decided about by a person, let go on. */
@Repository
class WaitingRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    WaitingRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void add(UUID message, String provider, String lane, Collection<String> recipients, Instant dueAt) {
        long id = jdbc.sql("insert into communication.outbox (message_id, provider, lane, state, due_at, not_before)"
                        + " values (?, ?, ?, 'WAITING', ?, ?) returning id")
                .params(message, provider, lane, Timestamp.from(dueAt), Timestamp.from(dueAt))
                .query(Long.class)
                .single();
        batch.batchUpdate(
                "insert into communication.outbox_recipient (outbox_id, recipient) values (?, ?)",
                recipients.stream().sorted().map(one -> new Object[] {id, one}).toList());
    }

    /** What waited for its mailbox waits no more, unless for its hour. */
    void goOn(UUID mailbox, Instant now) {
        jdbc.sql("""
                        update communication.outbox o set not_before = greatest(o.due_at, :now)
                        from communication.message m
                        where m.id = o.message_id and m.mailbox_id = :mailbox and o.state = 'WAITING' and o.not_before > :now
                        """)
                .param("mailbox", mailbox)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @return whether it was there and has not begun */
    boolean takeBack(UUID message) {
        return jdbc.sql("delete from communication.outbox where message_id = ? and state in ('WAITING', 'HELD')")
                        .param(message)
                        .update()
                == 1;
    }

    /** By a person's word. @return whether it stood in this state */
    boolean decided(UUID message, String from) {
        return jdbc.sql("delete from communication.outbox where message_id = ? and state = ?")
                        .params(message, from)
                        .update()
                == 1;
    }

    boolean again(UUID message, Collection<String> from, Instant now) {
        return jdbc.sql("update communication.outbox set state = 'WAITING', due_at = ?, not_before = ?, reason = null,"
                                + " locked_by = null, locked_until = null where message_id = ? and state = any(?)")
                        .params(Timestamp.from(now), Timestamp.from(now), message, from.toArray(String[]::new))
                        .update()
                == 1;
    }
}
