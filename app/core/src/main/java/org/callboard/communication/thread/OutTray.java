package org.callboard.communication.thread;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.Channel;
import org.callboard.communication.MessageView;

/** Where messages are laid to be sent; implemented by the outbox. */
public interface OutTray {

    /** Whether anybody sends by this channel. */
    boolean takes(Channel channel);

    /** Bytes of the largest message that goes by this channel. */
    long largest(Channel channel);

    /** In the caller's transaction. @param recipients normal addresses, among whom the order is kept */
    void lay(UUID message, Channel channel, UUID mailbox, Collection<String> recipients, Instant dueAt);

    /** What the guard would say to it now; empty when it may leave. @param answers as in {@link Checked#answers()} */
    Optional<String> objection(MessageView message, boolean answers);

    /** @return whether it was there, and has not begun to leave */
    boolean takeBack(UUID message);
}
