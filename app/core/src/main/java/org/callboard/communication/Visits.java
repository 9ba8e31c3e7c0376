package org.callboard.communication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who opened a message or followed its links, as far as it is followed at all. */
public interface Visits {

    /** Whether the house lets anybody ask for it. */
    boolean allowed();

    /**
     * The oldest first, up to two hundred.
     *
     * @throws org.callboard.kernel.NotFound when the message is not there, or out of sight
     */
    List<Visit> of(UUID message);

    /**
     * @param link where it leads; {@code null} for the message itself, which was opened
     * @param machine why it counts as a machine's; {@code null} for a person's
     * @param settled whether that is judged already
     */
    record Visit(String link, Instant at, String machine, boolean settled) {}
}
