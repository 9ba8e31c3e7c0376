package org.callboard.support;

import java.time.Instant;
import java.util.UUID;

/**
 * A ticket as a line of a queue.
 *
 * @param due the nearest promise that still runs; {@code null} when none does
 * @param customer what people call the person, else the company; {@code null} when nobody is known or in sight
 * @param customerWroteAt when the customer spoke last without an answer since
 */
public record TicketLine(
        UUID id,
        String number,
        String subject,
        TicketState state,
        Priority priority,
        String category,
        String queue,
        Level level,
        String owner,
        UUID personId,
        UUID companyId,
        String customer,
        Instant due,
        Instant pausedSince,
        boolean breached,
        boolean near,
        Instant customerWroteAt,
        Instant createdAt,
        Instant changedAt,
        long version) {}
