package org.callboard.communication;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.Subject;

/** Messages of the current user's sight: whoever sees the record, the person or the mailbox sees what was written. */
public interface Messages {

    /**
     * Queues it. What a person writes leaves ten seconds later, or at {@link MessageDraft#sendAt()}.
     *
     * @return id of the message
     * @throws org.callboard.kernel.BadInput everything that is wrong, by component of the draft
     */
    UUID send(MessageDraft draft);

    /**
     * Why the house would keep it back or let it wait, were it sent now; empty when it would leave.
     *
     * @throws org.callboard.kernel.BadInput everything that is wrong, by component of the draft
     */
    Optional<String> objection(MessageDraft draft);

    /** Ways by which somebody takes messages out of the house now. */
    Set<Channel> channels();

    /** @throws org.callboard.kernel.Conflict when it has left */
    void cancel(UUID message);

    /** @throws org.callboard.kernel.NotFound when it is not there, or out of sight */
    MessageView get(UUID message);

    /** Those of them that are in sight, in no order. @param messages at most 200 ids */
    List<MessageView> all(Collection<UUID> messages);

    /** Newest first, over all threads and channels of a subject; for its 360 and its page. @param before key of the last one seen */
    Slice of(Subject subject, String before, int size);

    /** The bytes of what came or went along; close it. */
    InputStream open(UUID message, UUID file);

    /** @param next pass it as {@code before}; {@code null} at the end */
    record Slice(List<MessageView> items, String next) {}
}
