package org.callboard.communication;

import java.time.Instant;
import java.util.UUID;
import org.callboard.kernel.Subject;

/**
 * A call that was.
 *
 * @param direction seen from the house
 * @param number at the other end, E.164 where it can be read
 * @param about what it was about; {@code null} when nobody knows
 * @param seconds that was spoken; 0 when nobody answered
 * @param outcome {@code null} until somebody says it
 * @param recording where it can be heard; {@code null} for none
 * @param username who called, or was called; {@code null} when a telephone system does not know
 * @param version the ETag
 */
public record Call(
        UUID id,
        Direction direction,
        String number,
        Subject about,
        UUID personId,
        Instant startedAt,
        int seconds,
        CallOutcome outcome,
        String note,
        String recording,
        String username,
        long version) {}
