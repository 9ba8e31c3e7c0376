package org.callboard.communication.thread;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.callboard.communication.Address;
import org.callboard.communication.Direction;
import org.callboard.communication.MessageState;
import org.callboard.communication.MessageView;
import org.callboard.communication.MessageView.Attachment;
import org.callboard.communication.MessageView.Step;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts messages together with their words, recipients, attachments and states: in six statements at most, however many. */
@Component
public class MessageViews {

    private record Words(String text, String html) {}

    private record Recipient(String kind, Address address) {}

    private static final Words NONE = new Words(null, null);

    private final JdbcClient jdbc;

    MessageViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<MessageView> of(Collection<MessageRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        UUID[] ids = rows.stream().map(MessageRow::id).toArray(UUID[]::new);
        Map<UUID, Words> words = words(ids);
        Map<UUID, List<Recipient>> recipients = recipients(ids);
        Map<UUID, List<Attachment>> attachments = attachments(ids);
        Map<UUID, List<Step>> states = states(ids);
        Map<UUID, Address> answers = answers(rows);
        Map<UUID, Instant> dues = dues(rows);
        return rows.stream()
                .map(row -> view(
                        row,
                        words.getOrDefault(row.id(), NONE),
                        recipients.getOrDefault(row.id(), List.of()),
                        attachments.getOrDefault(row.id(), List.of()),
                        states.getOrDefault(row.id(), List.of()),
                        answers.get(row.id()),
                        dues.get(row.id())))
                .toList();
    }

    /** With all that leaves; what became of it so far does not. */
    public MessageView toSend(MessageRow row) {
        UUID[] ids = {row.id()};
        return view(
                row,
                words(ids).getOrDefault(row.id(), NONE),
                recipients(ids).getOrDefault(row.id(), List.of()),
                attachments(ids).getOrDefault(row.id(), List.of()),
                List.of(),
                null,
                null);
    }

    private Map<UUID, Address> answers(Collection<MessageRow> rows) {
        Map<UUID, Address> found = new HashMap<>();
        UUID[] came = ids(rows, row -> row.direction() == Direction.IN);
        if (came.length > 0) {
            read(
                    "select message_id, reply_to from communication.received"
                            + " where message_id = any(?) and reply_to is not null",
                    came,
                    row -> found.put(row.getObject(1, UUID.class), Address.of(row.getString(2))));
        }
        return found;
    }

    private Map<UUID, Instant> dues(Collection<MessageRow> rows) {
        Map<UUID, Instant> found = new HashMap<>();
        UUID[] waiting = ids(rows, row -> row.state() == MessageState.QUEUED || row.state() == MessageState.HELD);
        if (waiting.length > 0) {
            read(
                    "select message_id, due_at from communication.outbox where message_id = any(?) and state = 'WAITING'",
                    waiting,
                    row -> found.put(row.getObject(1, UUID.class), MessageRow.instant(row, "due_at")));
        }
        return found;
    }

    private static UUID[] ids(Collection<MessageRow> rows, Predicate<MessageRow> which) {
        return rows.stream().filter(which).map(MessageRow::id).toArray(UUID[]::new);
    }

    private Map<UUID, Words> words(UUID[] ids) {
        Map<UUID, Words> found = new HashMap<>();
        read(
                "select message_id, text, html from communication.body where message_id = any(?)",
                ids,
                row -> found.put(row.getObject(1, UUID.class), new Words(row.getString(2), row.getString(3))));
        return found;
    }

    private Map<UUID, List<Recipient>> recipients(UUID[] ids) {
        Map<UUID, List<Recipient>> found = new HashMap<>();
        read(
                "select message_id, kind, address, name, person_id from communication.recipient"
                        + " where message_id = any(?) order by message_id, kind, position",
                ids,
                row -> found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new Recipient(
                                row.getString(2),
                                new Address(row.getString(3), row.getString(4), row.getObject(5, UUID.class)))));
        return found;
    }

    private Map<UUID, List<Attachment>> attachments(UUID[] ids) {
        Map<UUID, List<Attachment>> found = new HashMap<>();
        read(
                "select message_id, file_id, name, type, bytes, content_id, inline from communication.attachment"
                        + " where message_id = any(?) order by message_id, position",
                ids,
                row -> found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new Attachment(
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getString(4),
                                row.getLong(5),
                                row.getString(6),
                                row.getBoolean(7))));
        return found;
    }

    private Map<UUID, List<Step>> states(UUID[] ids) {
        Map<UUID, List<Step>> found = new HashMap<>();
        read(
                "select message_id, state, at, detail from communication.message_state where message_id = any(?)"
                        + " order by message_id, id",
                ids,
                row -> found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new Step(
                                MessageState.valueOf(row.getString(2)),
                                MessageRow.instant(row, "at"),
                                row.getString(4))));
        return found;
    }

    private void read(String sql, UUID[] ids, RowCallbackHandler each) {
        jdbc.sql(sql).param(ids).query(each);
    }

    private static MessageView view(
            MessageRow row,
            Words words,
            List<Recipient> recipients,
            List<Attachment> attachments,
            List<Step> states,
            Address replyTo,
            Instant dueAt) {
        return new MessageView(
                row.id(),
                row.threadId(),
                row.channel(),
                row.direction(),
                row.mailboxId(),
                new Address(row.fromAddress(), row.fromName(), null),
                of(recipients, "TO"),
                of(recipients, "CC"),
                of(recipients, "BCC"),
                row.subject(),
                row.snippet(),
                words.text(),
                words.html(),
                row.about(),
                row.messageId(),
                row.at(),
                row.state(),
                states,
                attachments,
                row.author(),
                row.purpose(),
                row.template(),
                row.release(),
                row.rawFileId(),
                row.autoSubmitted(),
                row.trouble(),
                replyTo,
                dueAt);
    }

    private static List<Address> of(List<Recipient> recipients, String kind) {
        return recipients.stream()
                .filter(one -> one.kind().equals(kind))
                .map(Recipient::address)
                .toList();
    }
}
