package org.callboard.communication;

import java.util.Set;
import java.util.UUID;

/**
 * Takes messages out of the house. A message is handed over in one attempt of one node; whatever an implementation is
 * not sure of it says so, and is asked for proof later.
 */
public interface Provider {

    /** One word, for example {@code smtp}. */
    String name();

    Set<Channel> channels();

    /** What fails together: the server behind a mailbox. Breakers and rates count by it. */
    default String lane(UUID mailbox) {
        return name();
    }

    /** @throws ProviderAway when it does not answer; says whether the message may have left all the same */
    Receipt send(Outgoing message) throws ProviderAway;

    /** Whether a message that may have left was taken. */
    Proof wasAccepted(Outgoing message);

    default Limits limits() {
        return new Limits(4, 0, 25_000_000);
    }

    /** What can be said afterwards. */
    enum Proof {
        ACCEPTED,
        /** Surely not, as far as it could be seen by now. */
        ABSENT,
        /** Nobody can say, now or ever. */
        UNKNOWN
    }

    /**
     * @param atOnce messages in the hands of one node
     * @param perMinute over all nodes; 0 for no limit
     * @param largest bytes of a message
     */
    record Limits(int atOnce, int perMinute, long largest) {}
}
