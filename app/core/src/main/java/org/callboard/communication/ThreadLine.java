package org.callboard.communication;

import java.time.Instant;
import java.util.UUID;
import org.callboard.kernel.Subject;

/**
 * A conversation as a line of the inbox.
 *
 * @param who name or address of those outside
 * @param version for conflicts
 */
public record ThreadLine(
        UUID id,
        String subject,
        String who,
        Subject about,
        UUID personId,
        UUID companyId,
        UUID mailboxId,
        Channel channel,
        ThreadState state,
        Instant snoozedUntil,
        String assignee,
        Instant lastAt,
        Instant lastInAt,
        Direction lastDirection,
        String snippet,
        int messages,
        boolean unread,
        boolean attachments,
        long version) {}
