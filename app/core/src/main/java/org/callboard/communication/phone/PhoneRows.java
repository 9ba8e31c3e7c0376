package org.callboard.communication.phone;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is asked of messages by their number. */
@Repository
class PhoneRows {

    private final JdbcClient jdbc;

    PhoneRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last message of a conversation with a number.
     *
     * @param message the last one that was sent to it; {@code null} when only they wrote
     * @param messageId of its header; {@code null} with it
     */
    record Last(UUID thread, UUID message, String messageId) {}

    /** Whether nobody told this before; of two at the same moment one waits. */
    boolean isNew(String provider, String id, Instant at) {
        return jdbc.sql("insert into communication.phone_arrival (provider, id, at) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(provider, id, Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean isSentByPhone(UUID message) {
        return jdbc.sql("select exists (select 1 from communication.message where id = ? and direction = 'OUT'"
                        + " and channel in ('SMS', 'WHATSAPP'))")
                .param(message)
                .query(Boolean.class)
                .single();
    }

    /** @param number E.164 */
    Optional<Last> last(Channel channel, String number) {
        Optional<Last> written = jdbc.sql("""
                        select m.thread_id, m.id, m.message_id, m.at from communication.recipient r
                            join communication.message m on m.id = r.message_id
                        where regexp_replace(r.address, '[^0-9+]', '', 'g') = ? and r.address like '+%'
                            and m.channel = ? and m.direction = 'OUT' order by m.at desc, m.id desc limit 1
                        """)
                .params(number, channel.name())
                .query((row, n) -> new Last(
                        row.getObject("thread_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("message_id")))
                .optional();
        return written.or(() -> jdbc.sql("select thread_id from communication.message where channel = ?"
                        + " and from_address = ? and direction = 'IN' order by at desc limit 1")
                .params(channel.name(), number)
                .query((row, n) -> new Last(row.getObject(1, UUID.class), null, null))
                .optional());
    }

    /** Takes back the no that was said by a text message; what was said elsewhere stays. */
    void allow(Channel channel, String number) {
        jdbc.sql("delete from communication.suppression where channel = ? and address = ? and reason = ?")
                .params(channel.name(), number, StopWord.REASON)
                .update();
    }

    /** News older than this come no more. */
    void forget(Instant before) {
        jdbc.sql("delete from communication.phone_arrival where at < ?")
                .param(Timestamp.from(before))
                .update();
    }
}
