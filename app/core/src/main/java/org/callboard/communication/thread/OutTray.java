package org.callboard.communication.thread;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.callboard.communication.Channel;

/** Where messages are laid to be sent; implemented by the outbox. */
public interface OutTray {

    /** Whether anybody sends by this channel. */
    boolean takes(Channel channel);

    /** Bytes of the largest message that goes by this channel. */
    long largest(Channel channel);

    /** In the caller's transaction. @param recipients normal addresses, among whom the order is kept */
    void lay(UUID message, Channel channel, UUID mailbox, Collection<String> recipients, Instant dueAt);

    /** @return whether it was there, and has not begun to leave */
    boolean takeBack(UUID message);
}
