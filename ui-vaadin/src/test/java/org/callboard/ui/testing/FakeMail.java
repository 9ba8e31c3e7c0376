package org.callboard.ui.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.Direction;
import org.callboard.communication.Mailbox;
import org.callboard.communication.MessageState;
import org.callboard.communication.MessageView;
import org.callboard.communication.ThreadLine;
import org.callboard.communication.ThreadState;
import org.callboard.communication.Threads;
import org.callboard.kernel.Subject;

/** Conversations, messages and mailboxes as the house would tell of them. */
public final class FakeMail {

    public static final Mailbox SALES =
            mailbox("sales@callboard.example", Mailbox.Kind.GROUP, "<p>Your sales team</p>");
    public static final Address CUSTOMER = new Address("jo@chanay.example", "Josephine Darakjy", null);

    private FakeMail() {}

    public static Mailbox mailbox(String address, Mailbox.Kind kind, String signature) {
        Mailbox.Server server = new Mailbox.Server("mail.example.com", 465, Mailbox.Tls.TLS);
        return new Mailbox(
                UUID.nameUUIDFromBytes(address.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                address.substring(0, address.indexOf('@')),
                address,
                kind,
                kind == Mailbox.Kind.PERSONAL ? "rep1" : null,
                null,
                server,
                server,
                address,
                Mailbox.Auth.PASSWORD,
                null,
                null,
                null,
                true,
                Mailbox.Proof.BLIND_COPY,
                "Sent",
                signature,
                true,
                null,
                3);
    }

    public static ThreadLine thread(String subject) {
        return thread(UUID.randomUUID(), subject, ThreadState.OPEN, null, true, 1);
    }

    public static ThreadLine thread(
            UUID id, String subject, ThreadState state, String assignee, boolean unread, int hoursAgo) {
        return new ThreadLine(
                id,
                subject,
                CUSTOMER.name(),
                null,
                null,
                null,
                SALES.id(),
                Channel.EMAIL,
                state,
                state == ThreadState.SNOOZED ? Fakes.NOW.plus(Duration.ofHours(3)) : null,
                assignee,
                Fakes.NOW.minus(Duration.ofHours(hoursAgo)),
                Fakes.NOW.minus(Duration.ofHours(hoursAgo)),
                Direction.IN,
                "The last words of " + subject,
                2,
                unread,
                false,
                1);
    }

    public static ThreadLine as(ThreadLine line, ThreadState state, String assignee, boolean unread) {
        return new ThreadLine(
                line.id(),
                line.subject(),
                line.who(),
                line.about(),
                line.personId(),
                line.companyId(),
                line.mailboxId(),
                line.channel(),
                state,
                state == ThreadState.SNOOZED ? Fakes.NOW.plus(Duration.ofHours(3)) : null,
                assignee,
                line.lastAt(),
                line.lastInAt(),
                line.lastDirection(),
                line.snippet(),
                line.messages(),
                unread,
                line.attachments(),
                line.version() + 1);
    }

    /** One that came. @param html may be {@code null} */
    public static MessageView came(UUID thread, String text, String html, MessageView.Attachment... along) {
        return message(
                thread,
                Direction.IN,
                MessageState.RECEIVED,
                Fakes.NOW.minus(Duration.ofHours(2)),
                text,
                html,
                null,
                null,
                List.of(along));
    }

    /** One that somebody of the house wrote. */
    public static MessageView wrote(UUID thread, String author, MessageState state, String trouble) {
        return message(
                thread,
                Direction.OUT,
                state,
                Fakes.NOW.minus(Duration.ofHours(1)),
                "Our answer",
                null,
                author,
                trouble,
                List.of());
    }

    /** The same with where its answers go, and when it leaves. */
    public static MessageView with(MessageView message, Address replyTo, Instant dueAt) {
        return new MessageView(
                message.id(),
                message.threadId(),
                message.channel(),
                message.direction(),
                message.mailboxId(),
                message.from(),
                message.to(),
                message.cc(),
                message.bcc(),
                message.subject(),
                message.snippet(),
                message.text(),
                message.html(),
                message.about(),
                message.messageId(),
                message.at(),
                message.state(),
                message.states(),
                message.attachments(),
                message.author(),
                message.purpose(),
                message.template(),
                message.release(),
                message.rawFileId(),
                message.autoSubmitted(),
                message.trouble(),
                replyTo,
                dueAt);
    }

    /** The same as if it came another way. */
    public static MessageView by(MessageView message, Channel channel, Address from) {
        return new MessageView(
                message.id(),
                message.threadId(),
                channel,
                message.direction(),
                null,
                from,
                message.to(),
                message.cc(),
                message.bcc(),
                message.subject(),
                message.snippet(),
                message.text(),
                message.html(),
                message.about(),
                message.messageId(),
                message.at(),
                message.state(),
                message.states(),
                message.attachments(),
                message.author(),
                message.purpose(),
                message.template(),
                message.release(),
                message.rawFileId(),
                message.autoSubmitted(),
                message.trouble(),
                null,
                null);
    }

    private static MessageView message(
            UUID thread,
            Direction direction,
            MessageState state,
            Instant at,
            String text,
            String html,
            String author,
            String trouble,
            List<MessageView.Attachment> along) {
        Address house = new Address(SALES.address(), SALES.name(), null);
        boolean in = direction == Direction.IN;
        UUID id = UUID.randomUUID();
        return new MessageView(
                id,
                thread,
                Channel.EMAIL,
                direction,
                SALES.id(),
                in ? CUSTOMER : house,
                List.of(in ? house : CUSTOMER),
                in ? List.of(Address.of("boss@chanay.example")) : List.of(),
                List.of(),
                "Delivery",
                text,
                text,
                html,
                null,
                "<" + id + "@callboard.example>",
                at,
                state,
                List.of(new MessageView.Step(state, at, trouble)),
                along,
                author,
                "sales",
                null,
                null,
                null,
                false,
                trouble,
                null,
                null);
    }

    public static Threads.Opened opened(ThreadLine line, List<Subject> about, MessageView... newestFirst) {
        return new Threads.Opened(line, about, List.of(newestFirst), null);
    }
}
