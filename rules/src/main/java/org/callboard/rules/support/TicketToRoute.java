package org.callboard.rules.support;

/**
 * A ticket that needs somebody.
 *
 * @param queue where it stands
 * @param level {@code L1}, {@code L2}, {@code L3}, {@code SUPERVISOR}
 * @param category in lower case
 * @param language ISO 639-1
 * @param tier {@code BASIC}, {@code SILVER}, {@code GOLD}
 * @param reopened how often it came back
 * @param owner username of whoever has it
 */
public record TicketToRoute(
        String queue,
        String level,
        String category,
        String priority,
        String language,
        String tier,
        Integer reopened,
        String owner) {}
