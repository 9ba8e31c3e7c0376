package org.callboard.communication.inbound;

import java.nio.file.Path;
import java.time.Instant;
import org.callboard.communication.Mailbox;

/**
 * A mail that was fetched from a mailbox.
 *
 * @param node that fetched it: it is kept only while the mailbox is this node's
 * @param receivedAt when the server had it; {@code null} when it does not say
 * @param raw as it came
 * @param wholeSize {@code null} when all of it is there, else its size: only its beginning was fetched
 * @param old whether it lay there before the house looked into the mailbox
 */
record Fetched(
        Mailbox mailbox,
        String node,
        long uidValidity,
        long uid,
        Instant receivedAt,
        Path raw,
        Long wholeSize,
        boolean old) {}
