package org.callboard.communication;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message on its way to a provider.
 *
 * @param messageId as in its header, made when it was queued: the same at every attempt
 * @param references ids of the messages before it, the answered one last
 * @param machine whether no person wrote it
 * @param replyTo where answers go; {@code null} for where it comes from
 * @param unsubscribe where whoever gets it can say no, in one click; {@code null} where that is not offered
 */
public record Outgoing(
        UUID id,
        Channel channel,
        UUID mailbox,
        Address from,
        List<Address> to,
        List<Address> cc,
        List<Address> bcc,
        String subject,
        String text,
        String html,
        String messageId,
        List<String> references,
        Instant date,
        boolean machine,
        String replyTo,
        String unsubscribe,
        List<Part> attachments) {

    /** @param content opens its bytes anew */
    public record Part(String name, String type, long bytes, String contentId, Content content) {}

    /** Bytes that can be read more than once. */
    @FunctionalInterface
    public interface Content {

        InputStream open() throws IOException;
    }
}
