package org.callboard.communication.thread;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.Cause;
import org.callboard.kernel.PageKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages' table and what stands beside it. */
@Repository
public class MessageRows {

    private static final String SELECT = "select * from communication.message ";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    MessageRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<MessageRow> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(MessageRow::of).optional();
    }

    List<MessageRow> all(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(MessageRow::of)
                .list();
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

    private Cause read(String written) {
        try {
            return json.readValue(written, Cause.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A cause is not what was written.", impossible);
        }
    }
}
