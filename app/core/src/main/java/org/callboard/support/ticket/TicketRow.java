package org.callboard.support.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callboard.support.Level;
import org.callboard.support.Priority;
import org.callboard.support.TicketState;

/** A ticket as it stands in its table; see {@link org.callboard.support.TicketView} for what the columns mean. */
public record TicketRow(
        UUID id,
        String number,
        String subject,
        String description,
        TicketState state,
        Priority priority,
        String category,
        String queue,
        Level level,
        String channel,
        String language,
        UUID companyId,
        UUID personId,
        String email,
        String contactName,
        UUID productId,
        UUID parentId,
        Instant firstResponseDue,
        Instant resolutionDue,
        Instant nextDue,
        Instant warnAt,
        Instant pausedSince,
        boolean breached,
        Instant openedAt,
        Instant firstRespondedAt,
        Instant solvedAt,
        Instant closedAt,
        Instant customerWroteAt,
        int reopened,
        int reassigned,
        boolean historic,
        String owner,
        String team,
        List<String> tags,
        Instant createdAt,
        Instant changedAt,
        long version) {

    public String title() {
        return number + " " + subject;
    }

    public String badge() {
        return TicketBadge.of(state, priority);
    }
}
