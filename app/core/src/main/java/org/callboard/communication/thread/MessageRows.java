package org.callboard.communication.thread;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.Address;
import org.callboard.kernel.Cause;
import org.callboard.kernel.PageKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages' table and what stands beside it. */
@Repository
public class MessageRows {

    private static final String SELECT = "select * from communication.message ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final ObjectMapper json;

    MessageRows(JdbcClient jdbc, JdbcTemplate batch, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    /** @return whether it is new: of two at the same moment one is */
    boolean add(NewMessage message) {
        MessageRow row = message.row();
        int added = jdbc.sql("""
                        insert into communication.message (id, thread_id, channel, direction, mailbox_id, from_address,
                            from_name, subject, snippet, message_id, in_reply_to, refs, about_type, about_id, at, state,
                            author, purpose, answers, request_key, request_hash, step_key, template, release, raw_file_id,
                            auto_submitted, trouble, cause)
                        values (:id, :thread, :channel, :direction, :mailbox, :fromAddress, :fromName, :subject, :snippet,
                            :messageId, :inReplyTo, :refs::text[], :aboutType, :aboutId, :at, :state, :author, :purpose,
                            :answers, :requestKey, :requestHash, :stepKey, :template, :release, :rawFile, :auto, :trouble,
                            :cause::jsonb)
                        on conflict do nothing
                        """)
                .param("id", row.id())
                .param("thread", row.threadId())
                .param("channel", row.channel().name())
                .param("direction", row.direction().name())
                .param("mailbox", row.mailboxId(), Types.OTHER)
                .param("fromAddress", row.fromAddress())
                .param("fromName", row.fromName(), Types.VARCHAR)
                .param("subject", row.subject())
                .param("snippet", row.snippet())
                .param("messageId", row.messageId())
                .param("inReplyTo", row.inReplyTo(), Types.VARCHAR)
                .param("refs", row.references().toArray(String[]::new))
                .param("aboutType", row.about() == null ? null : row.about().type(), Types.VARCHAR)
                .param("aboutId", row.about() == null ? null : row.about().id(), Types.OTHER)
                .param("at", Timestamp.from(row.at()))
                .param("state", row.state().name())
                .param("author", row.author(), Types.VARCHAR)
                .param("purpose", row.purpose(), Types.VARCHAR)
                .param("answers", row.answers())
                .param("requestKey", message.requestKey(), Types.VARCHAR)
                .param("requestHash", message.requestHash(), Types.BINARY)
                .param("stepKey", row.stepKey(), Types.VARCHAR)
                .param("template", row.template(), Types.VARCHAR)
                .param("release", row.release(), Types.INTEGER)
                .param("rawFile", row.rawFileId(), Types.OTHER)
                .param("auto", row.autoSubmitted())
                .param("trouble", row.trouble(), Types.VARCHAR)
                .param("cause", write(message.cause()), Types.VARCHAR)
                .update();
        if (added == 1) {
            addWords(message);
        }
        return added == 1;
    }

    private void addWords(NewMessage message) {
        UUID id = message.row().id();
        jdbc.sql("insert into communication.body (message_id, text, html) values (?, ?, ?)")
                .param(id)
                .param(message.text())
                .param(message.html())
                .update();
        List<Object[]> recipients = new ArrayList<>();
        collect(recipients, id, "TO", message.to());
        collect(recipients, id, "CC", message.cc());
        collect(recipients, id, "BCC", message.bcc());
        batch.batchUpdate(
                "insert into communication.recipient (message_id, kind, position, address, name, person_id)"
                        + " values (?, ?, ?, ?, ?, ?)",
                recipients);
        List<Object[]> attachments = new ArrayList<>();
        message.attachments()
                .forEach(one -> attachments.add(new Object[] {
                    id,
                    attachments.size(),
                    one.fileId(),
                    one.name(),
                    one.type(),
                    one.bytes(),
                    one.contentId(),
                    one.inline()
                }));
        batch.batchUpdate(
                "insert into communication.attachment (message_id, position, file_id, name, type, bytes, content_id,"
                        + " inline) values (?, ?, ?, ?, ?, ?, ?, ?)",
                attachments);
    }

    private static void collect(List<Object[]> rows, UUID message, String kind, List<Address> addresses) {
        for (int i = 0; i < addresses.size(); i++) {
            Address one = addresses.get(i);
            rows.add(new Object[] {message, kind, i, one.address(), one.name(), one.personId()});
        }
    }

    public Optional<MessageRow> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(MessageRow::of).optional();
    }

    boolean has(UUID mailbox, String messageId) {
        return jdbc.sql("select exists (select 1 from communication.message"
                        + " where mailbox_id is not distinct from ?::uuid and message_id = ?)")
                .param(mailbox)
                .param(messageId)
                .query(Boolean.class)
                .single();
    }

    Optional<UUID> ofStep(String stepKey) {
        return jdbc.sql("select id from communication.message where step_key = ?")
                .param(stepKey)
                .query(UUID.class)
                .optional();
    }

    /** A message of a request, and what was asked for then. */
    record Asked(UUID id, byte[] hash) {}

    Optional<Asked> ofRequest(String author, String key) {
        return jdbc.sql("select id, request_hash from communication.message where author = ? and request_key = ?")
                .params(author, key)
                .query((row, n) -> new Asked(row.getObject(1, UUID.class), row.getBytes(2)))
                .optional();
    }

    /** Newest first. */
    List<MessageRow> ofThread(UUID thread, PageKey before, int size) {
        return page("where thread_id = :thread", before, size)
                .param("thread", thread)
                .query(MessageRow::of)
                .list();
    }

    /** Newest first, of all threads of any of these ids of one kind. */
    List<MessageRow> about(String type, List<UUID> ids, PageKey before, int size) {
        return page(
                        "where thread_id in (select thread_id from communication.thread_subject"
                                + " where subject_type = :type and subject_id = any(:ids))",
                        before,
                        size)
                .param("type", type)
                .param("ids", ids.toArray(UUID[]::new))
                .query(MessageRow::of)
                .list();
    }

    /** Where answers to what came go, when it says so; empty for where it came from. */
    Optional<String> replyTo(UUID id) {
        return jdbc.sql("select reply_to from communication.received where message_id = ? and reply_to is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** The newest of a conversation. */
    public List<MessageRow> newest(UUID thread, int most) {
        return ofThread(thread, null, most);
    }

    private JdbcClient.StatementSpec page(String where, PageKey before, int size) {
        String older = before == null ? "" : " and (at, id) < (:at, :id)";
        JdbcClient.StatementSpec sql = jdbc.sql(SELECT + where + older + " order by at desc, id desc limit :size")
                .param("size", size);
        return before == null
                ? sql
                : sql.param("at", Timestamp.from(before.at())).param("id", before.id());
    }

    Optional<UUID> byMessageId(String messageId) {
        return jdbc.sql("select id from communication.message where message_id = ? and direction = 'OUT'"
                        + " order by id limit 1")
                .param(messageId)
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> byProviderId(String provider, String providerId) {
        return jdbc.sql("select id from communication.message where provider = ? and provider_id = ?"
                        + " order by id limit 1")
                .params(provider, providerId)
                .query(UUID.class)
                .optional();
    }

    /** The thread of the nearest of these headers, that of the same mailbox first. */
    Optional<UUID> threadOf(UUID mailbox, List<String> references) {
        return jdbc.sql("""
                        select thread_id from communication.message where message_id = any(:refs)
                        order by mailbox_id is distinct from :mailbox::uuid, array_position(:refs, message_id), id limit 1
                        """)
                .param("refs", references.toArray(String[]::new))
                .param("mailbox", mailbox, Types.OTHER)
                .query(UUID.class)
                .optional();
    }

    /** Who or what sent it; empty for what came. */
    public Optional<Cause> cause(UUID id) {
        return jdbc.sql("select cause from communication.message where id = ? and cause is not null")
                .param(id)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    public void left(UUID id, String provider, String providerId) {
        jdbc.sql("update communication.message set provider = ?, provider_id = ? where id = ?")
                .param(provider)
                .param(providerId)
                .param(id)
                .update();
    }

    private String write(Cause cause) {
        try {
            return cause == null ? null : json.writeValueAsString(cause);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A cause is four values.", impossible);
        }
    }

    private Cause read(String written) {
        try {
            return json.readValue(written, Cause.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A cause is not what was written.", impossible);
        }
    }
}
