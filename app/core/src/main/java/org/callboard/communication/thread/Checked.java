package org.callboard.communication.thread;

import java.time.Instant;
import java.util.List;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.Mailbox;
import org.callboard.communication.MessageView.Attachment;
import org.callboard.kernel.Subject;

/**
 * A message that can be sent.
 *
 * @param from of whom it comes
 * @param mailbox {@code null} for channels without
 * @param answered the message that it answers; {@code null} begins a conversation
 * @param answers whether it goes to nobody but those who wrote the answered one
 * @param track whether its sender wants to learn what becomes of it; {@code null} leaves it to the purpose
 */
record Checked(
        Channel channel,
        Address from,
        Mailbox mailbox,
        List<Address> to,
        List<Address> cc,
        List<Address> bcc,
        String subject,
        String text,
        String html,
        Subject about,
        MessageRow answered,
        boolean answers,
        List<Attachment> attachments,
        String purpose,
        String template,
        Boolean track,
        Instant dueAt) {}
