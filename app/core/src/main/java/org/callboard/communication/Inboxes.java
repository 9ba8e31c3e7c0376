package org.callboard.communication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How mailboxes are fetched; for admins. */
public interface Inboxes {

    /** All that can be fetched, those in trouble first. @throws org.callboard.kernel.Forbidden for all but admins */
    List<Standing> standing();

    /**
     * @param node that fetches it now; {@code null} when none does
     * @param succeededAt when it was last looked into; {@code null} for never
     * @param nextTry when it is tried again after a failure; {@code null} when all is well
     * @param trouble what the last try met; {@code null} when all is well
     */
    record Standing(
            UUID mailbox,
            String address,
            boolean active,
            String node,
            Instant succeededAt,
            int failures,
            Instant nextTry,
            String trouble) {}
}
