package org.callboard.communication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Subject;

/**
 * A message as somebody writes it.
 *
 * @param channel {@code null} is e-mail
 * @param mailbox which it goes from; {@code null} for that of the thread, else the writer's own, else a group's
 * @param text plain; {@code null} is made of the html
 * @param html what mail programs show; may be {@code null}
 * @param about a lead, person, company, deal, ticket; {@code null} for that of the thread
 * @param replyTo id of the message that it answers
 * @param files ids of {@code files} that go along
 * @param purpose key of a purpose of consent; {@code null} for what people write to each other
 * @param template where it was filled from; may be {@code null}
 * @param values that the template is filled with
 * @param sendAt {@code null} for now
 * @param track whether to learn that it is opened and where its links are followed; {@code null} leaves it to the purpose
 * @param idempotencyKey the same one of the same author is the same message; may be {@code null}
 */
public record MessageDraft(
        Channel channel,
        UUID mailbox,
        List<Address> to,
        List<Address> cc,
        List<Address> bcc,
        String subject,
        String text,
        String html,
        Subject about,
        UUID replyTo,
        List<UUID> files,
        String purpose,
        String template,
        Map<String, String> values,
        Instant sendAt,
        Boolean track,
        String idempotencyKey) {

    public MessageDraft {
        channel = channel == null ? Channel.EMAIL : channel;
        to = to == null ? List.of() : List.copyOf(to);
        cc = cc == null ? List.of() : List.copyOf(cc);
        bcc = bcc == null ? List.of() : List.copyOf(bcc);
        files = files == null ? List.of() : List.copyOf(files);
        values = values == null ? Map.of() : Map.copyOf(values);
    }

    /** Followed as its purpose is. */
    public MessageDraft(
            Channel channel,
            UUID mailbox,
            List<Address> to,
            List<Address> cc,
            List<Address> bcc,
            String subject,
            String text,
            String html,
            Subject about,
            UUID replyTo,
            List<UUID> files,
            String purpose,
            String template,
            Map<String, String> values,
            Instant sendAt,
            String idempotencyKey) {
        this(
                channel,
                mailbox,
                to,
                cc,
                bcc,
                subject,
                text,
                html,
                about,
                replyTo,
                files,
                purpose,
                template,
                values,
                sendAt,
                null,
                idempotencyKey);
    }

    /** An e-mail of today's words. */
    public static MessageDraft mail(String to, String subject, String text) {
        return new MessageDraft(
                Channel.EMAIL,
                null,
                List.of(Address.of(to)),
                null,
                null,
                subject,
                text,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
