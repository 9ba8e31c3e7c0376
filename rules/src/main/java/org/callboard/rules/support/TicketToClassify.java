package org.callboard.rules.support;

/**
 * A ticket that came in, or came back. What is not known is {@code null}.
 *
 * @param subject in lower case
 * @param text the beginning of its words, in lower case
 * @param channel {@code EMAIL}, {@code PORTAL}, {@code WEB}, {@code CHAT}, {@code PHONE}, {@code API}
 * @param category what whoever brought it said
 * @param priority what whoever brought it said: {@code URGENT}, {@code HIGH}, {@code NORMAL}, {@code LOW}
 * @param tier of the customer's contract: {@code BASIC}, {@code SILVER}, {@code GOLD}
 * @param language ISO 639-1
 * @param reopened how often it came back
 */
public record TicketToClassify(
        String subject,
        String text,
        String channel,
        String category,
        String priority,
        String tier,
        String language,
        Integer reopened) {}
