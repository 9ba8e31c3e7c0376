package org.callboard.quote;

import java.time.Instant;

/**
 * What the customer said, and the proof of it.
 *
 * @param name of who said it
 * @param reason why not, or what they added
 * @param notedBy the colleague who wrote it down; {@code null} when the customer answered by the link
 * @param address and {@code browser}: where the answer by the link came from
 * @param document SHA-256 of the content that was answered, in hexadecimal
 */
public record QuoteAnswer(
        boolean accepted,
        String name,
        String reason,
        Instant at,
        String notedBy,
        String address,
        String browser,
        String document) {}
