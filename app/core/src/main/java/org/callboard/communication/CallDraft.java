package org.callboard.communication;

import java.time.Instant;
import java.util.UUID;
import org.callboard.kernel.Subject;

/**
 * A call as somebody writes it down.
 *
 * @param direction {@code null} is out
 * @param about {@code null} for whoever has the number
 * @param personId who was spoken to; {@code null} for whoever has the number
 * @param startedAt {@code null} for just now
 * @param seconds {@code null} is 0
 * @param recording an http address; may be {@code null}
 */
public record CallDraft(
        Direction direction,
        String number,
        Subject about,
        UUID personId,
        Instant startedAt,
        Integer seconds,
        CallOutcome outcome,
        String note,
        String recording) {}
