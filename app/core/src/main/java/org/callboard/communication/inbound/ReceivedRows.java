package org.callboard.communication.inbound;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.Direction;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of mails that came, and how many there were lately. */
@Repository
class ReceivedRows {

    private final JdbcClient jdbc;

    ReceivedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message that a mailbox has. @param fingerprint {@code null} when it did not come by mail */
    record Known(UUID id, Direction direction, byte[] fingerprint) {}

    boolean hasTaken(Fetched fetched) {
        return jdbc.sql("select exists (select 1 from communication.received"
                        + " where mailbox_id = ? and uid_validity = ? and uid = ?)")
                .params(fetched.mailbox().id(), fetched.uidValidity(), fetched.uid())
                .query(Boolean.class)
                .single();
    }

    Optional<Known> byMessageId(UUID mailbox, String messageId) {
        return jdbc.sql("select m.id, m.direction, r.fingerprint from communication.message m"
                        + " left join communication.received r on r.message_id = m.id"
                        + " where m.mailbox_id = ? and m.message_id = ?")
                .params(mailbox, messageId)
                .query((row, n) ->
                        new Known(row.getObject(1, UUID.class), Direction.valueOf(row.getString(2)), row.getBytes(3)))
                .optional();
    }

    /** Those of these ids in headers that went out from a mailbox, by them. */
    Map<String, UUID> sent(UUID mailbox, Collection<String> messageIds) {
        Map<String, UUID> sent = new HashMap<>();
        if (!messageIds.isEmpty()) {
            jdbc.sql("select message_id, id from communication.message"
                            + " where mailbox_id = ? and message_id = any(?) and direction = 'OUT'")
                    .param(mailbox)
                    .param(messageIds.toArray(String[]::new))
                    .query((RowCallbackHandler) row -> sent.put(row.getString(1), row.getObject(2, UUID.class)));
        }
        return sent;
    }

    /** @param replyTo {@code null} when answers go to whom it is from */
    record Details(String sender, byte[] fingerprint, String replyTo, boolean stranger, boolean bulk) {}

    void add(UUID message, Fetched fetched, Details details, Instant at) {
        jdbc.sql("""
                        insert into communication.received (message_id, mailbox_id, uid_validity, uid, sender, fingerprint,
                            reply_to, stranger, bulk, at)
                        values (:message, :mailbox, :validity, :uid, :sender, :fingerprint, :replyTo, :stranger, :bulk, :at)
                        """)
                .param("message", message)
                .param("mailbox", fetched.mailbox().id())
                .param("validity", fetched.uidValidity())
                .param("uid", fetched.uid())
                .param("sender", details.sender())
                .param("fingerprint", details.fingerprint())
                .param("replyTo", details.replyTo(), Types.VARCHAR)
                .param("stranger", details.stranger())
                .param("bulk", details.bulk())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Counted up to {@code most}. */
    int ofSender(UUID mailbox, String sender, Instant since, int most) {
        return jdbc.sql("select count(*) from (select 1 from communication.received"
                        + " where mailbox_id = ? and sender = ? and at > ? limit ?) counted")
                .params(mailbox, sender, Timestamp.from(since), most)
                .query(Integer.class)
                .single();
    }

    int ofMailbox(UUID mailbox, Instant since, int most) {
        return jdbc.sql("select count(*) from (select 1 from communication.received"
                        + " where mailbox_id = ? and at > ? limit ?) counted")
                .params(mailbox, Timestamp.from(since), most)
                .query(Integer.class)
                .single();
    }

    /** What the house itself wrote to an address. */
    int answersTo(String address, Instant since, int most) {
        return jdbc.sql("""
                        select count(*) from (select 1 from communication.contacted c
                            join communication.message m on m.id = c.message_id
                            where c.channel = 'EMAIL' and c.address = ? and c.at > ? and m.author is null limit ?) counted
                        """)
                .params(address, Timestamp.from(since), most)
                .query(Integer.class)
                .single();
    }
}
