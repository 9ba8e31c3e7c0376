package org.callboard.support;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A ticket as somebody of the house may see it.
 *
 * @param number readable: {@code T-10423}
 * @param priority {@code null} until it is classified
 * @param queue key of its queue
 * @param channel it came by: {@code EMAIL}, {@code PORTAL}, {@code WEB}, {@code CHAT}, {@code PHONE}, {@code API}, {@code IMPORT}
 * @param parentId of the ticket that it belongs under
 * @param customerWroteAt when the customer spoke last without an answer since; {@code null} when it is their turn
 * @param version for conflicts
 */
public record TicketView(
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
        UUID personId,
        UUID companyId,
        UUID productId,
        UUID parentId,
        String owner,
        String team,
        List<String> tags,
        int reopened,
        int reassigned,
        Instant customerWroteAt,
        Sla sla,
        Instant createdAt,
        Instant solvedAt,
        Instant closedAt,
        boolean mayChange,
        long version) {}
