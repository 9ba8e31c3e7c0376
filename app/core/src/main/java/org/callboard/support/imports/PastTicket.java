package org.callboard.support.imports;

import java.time.Instant;
import org.callboard.support.Priority;

/**
 * A ticket as another system remembers it, when it was over.
 *
 * @param priority {@code null} when nobody said it
 * @param channel one of ours
 * @param team as the other system calls it
 * @param owner as the other system calls them
 * @param solvedAt when it was closed where nobody said it
 * @param closedAt {@code null} when it was only solved
 * @param met whether its promises were kept
 */
record PastTicket(
        String externalId,
        String subject,
        String description,
        Priority priority,
        String category,
        String channel,
        String team,
        String owner,
        Instant openedAt,
        Instant firstResponseAt,
        Instant solvedAt,
        Instant closedAt,
        int reopened,
        int reassigned,
        boolean met) {

    long resolutionSeconds() {
        return Math.max(0, solvedAt.getEpochSecond() - openedAt.getEpochSecond());
    }

    Long responseSeconds() {
        return firstResponseAt == null
                ? null
                : Long.valueOf(Math.max(0, firstResponseAt.getEpochSecond() - openedAt.getEpochSecond()));
    }
}
