package org.callboard.communication.outbox;

import java.io.InputStream;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.communication.Channel;
import org.callboard.communication.MessageView;
import org.callboard.communication.MessageView.Attachment;
import org.callboard.communication.Outgoing;
import org.callboard.communication.mailbox.MailboxBook;
import org.callboard.communication.mailbox.ReplyAddresses;
import org.callboard.communication.thread.Follows;
import org.callboard.communication.thread.HouseViewer;
import org.callboard.communication.thread.MessageRow;
import org.callboard.communication.thread.MessageRows;
import org.callboard.communication.thread.MessageViews;
import org.callboard.files.Files;
import org.springframework.stereotype.Component;

/** Reads a queued message as a provider needs it. */
@Component
class OutgoingReader {

    private final MessageRows rows;
    private final MessageViews views;
    private final Files files;
    private final CurrentUser currentUser;
    private final Unsubscribing unsubscribing;
    private final MailboxBook mailboxes;
    private final ReplyAddresses replyAddresses;
    private final Follows follows;

    OutgoingReader(
            MessageRows rows,
            MessageViews views,
            Files files,
            CurrentUser currentUser,
            Unsubscribing unsubscribing,
            MailboxBook mailboxes,
            ReplyAddresses replyAddresses,
            Follows follows) {
        this.rows = rows;
        this.views = views;
        this.files = files;
        this.currentUser = currentUser;
        this.unsubscribing = unsubscribing;
        this.mailboxes = mailboxes;
        this.replyAddresses = replyAddresses;
        this.follows = follows;
    }

    /** @param row as kept. @param view with its words */
    record Read(MessageRow row, MessageView view, Outgoing outgoing) {}

    Read of(UUID message) {
        MessageRow row = rows.find(message).orElseThrow();
        MessageView view = views.toSend(row);
        return new Read(row, view, outgoing(row, view));
    }

    private Outgoing outgoing(MessageRow row, MessageView view) {
        return new Outgoing(
                row.id(),
                row.channel(),
                row.mailboxId(),
                view.from(),
                view.to(),
                view.cc(),
                view.bcc(),
                view.subject(),
                view.text(),
                row.channel() == Channel.EMAIL ? follows.followed(row.id(), view.html()) : view.html(),
                row.messageId(),
                row.references(),
                row.at(),
                row.autoSubmitted(),
                replyTo(row),
                unsubscribing.link(new Letter(view, row.answers())),
                view.attachments().stream().map(this::part).toList());
    }

    /** {@code null} for where it comes from. */
    private String replyTo(MessageRow row) {
        if (!replyAddresses.areGivenOut()) {
            return null;
        }
        return mailboxes
                .find(row.mailboxId())
                .flatMap(mailbox -> replyAddresses.of(mailbox, row.threadId()))
                .orElse(null);
    }

    private Outgoing.Part part(Attachment one) {
        return new Outgoing.Part(one.name(), one.type(), one.bytes(), one.contentId(), () -> open(one.fileId()));
    }

    private InputStream open(UUID file) {
        return currentUser.actingFor(HouseViewer.HOUSE, () -> files.open(file));
    }
}
