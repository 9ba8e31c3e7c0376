package org.callboard.communication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.Subject;

/** Where messages from outside are put into their thread; no rights are asked: it is the house that hears. */
public interface Arrivals {

    /**
     * Keeps a message that came, in the caller's transaction; one that was kept before is not kept twice.
     *
     * @return its id; empty when the mailbox has it already
     */
    Optional<UUID> keep(Arrived message);

    /** The thread that these headers belong to, the nearest first. */
    Optional<UUID> threadOf(UUID mailbox, List<String> references);

    /**
     * @param thread {@code null} begins one
     * @param about all that it concerns, the most particular first; empty when nobody knows
     * @param messageId as in its header, or one made of its bytes
     * @param trouble what could not be read; {@code null} when all is well
     */
    record Arrived(
            UUID id,
            UUID thread,
            Channel channel,
            UUID mailbox,
            Address from,
            List<Address> to,
            List<Address> cc,
            String subject,
            String text,
            String html,
            List<Subject> about,
            String messageId,
            String inReplyTo,
            List<String> references,
            Instant at,
            UUID rawFileId,
            boolean autoSubmitted,
            String trouble,
            List<MessageView.Attachment> attachments) {}
}
