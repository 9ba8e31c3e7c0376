package org.callboard.communication.thread;

import java.util.List;
import java.util.UUID;
import org.callboard.communication.Address;

/** Learns whether a message is opened and where its links are followed, as far as that is allowed; by who keeps the visits. */
public interface Follows {

    /**
     * Writes down where its links lead, in the caller's transaction.
     *
     * @param asked whether its sender wants it; {@code null} leaves it to the purpose
     */
    void lay(UUID message, List<Address> recipients, String purpose, String html, Boolean asked);

    /** Whether that was laid, so that a reader may be heard of. */
    boolean isFollowed(UUID message);

    /** The html as it leaves: with links that can be followed, where that was laid. */
    String followed(UUID message, String html);
}
