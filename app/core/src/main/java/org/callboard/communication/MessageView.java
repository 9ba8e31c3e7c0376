package org.callboard.communication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Subject;

/**
 * A message with all that is known of it.
 *
 * @param html as it was written or came: whoever shows it makes it safe first
 * @param messageId as in its header
 * @param at when it was sent, came, or shall go
 * @param author username; {@code null} for the house and for those outside
 * @param release of the process that sent it; {@code null} for people
 * @param rawFileId the message as it came, for download
 * @param autoSubmitted whether a machine wrote it
 * @param trouble why it is held, failed or could not be read; {@code null} when all is well
 * @param replyTo where answers to what came go; {@code null} for where it came from
 * @param dueAt when what waits shall leave; {@code null} for what does not wait
 */
public record MessageView(
        UUID id,
        UUID threadId,
        Channel channel,
        Direction direction,
        UUID mailboxId,
        Address from,
        List<Address> to,
        List<Address> cc,
        List<Address> bcc,
        String subject,
        String snippet,
        String text,
        String html,
        Subject about,
        String messageId,
        Instant at,
        MessageState state,
        List<Step> states,
        List<Attachment> attachments,
        String author,
        String purpose,
        String template,
        Integer release,
        UUID rawFileId,
        boolean autoSubmitted,
        String trouble,
        Address replyTo,
        Instant dueAt) {

    /** @param detail what the provider or the guard said; may be {@code null} */
    public record Step(MessageState state, Instant at, String detail) {}

    /** @param contentId by which the html names it; {@code null} when it is no part of it */
    public record Attachment(UUID fileId, String name, String type, long bytes, String contentId, boolean inline) {}
}
