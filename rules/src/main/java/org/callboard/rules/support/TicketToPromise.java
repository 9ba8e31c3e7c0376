package org.callboard.rules.support;

/**
 * A ticket whose customer is promised something.
 *
 * @param priority {@code URGENT}, {@code HIGH}, {@code NORMAL}, {@code LOW}
 * @param tier of the contract: {@code BASIC}, {@code SILVER}, {@code GOLD}; {@code BASIC} without one
 */
public record TicketToPromise(String priority, String tier, String category, String channel) {}
