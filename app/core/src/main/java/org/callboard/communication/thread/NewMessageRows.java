package org.callboard.communication.thread;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.callboard.communication.Address;
import org.callboard.kernel.Cause;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes messages down, with what stands beside them. */
@Repository
class NewMessageRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final ObjectMapper json;

    NewMessageRows(JdbcClient jdbc, JdbcTemplate batch, ObjectMapper json) {
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

    private String write(Cause cause) {
        try {
            return cause == null ? null : json.writeValueAsString(cause);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A cause is four values.", impossible);
        }
    }
}
