package org.callboard.communication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What has not left yet, and how providers are; for admins. */
public interface Outbox {

    Standing standing();

    /** @param state {@code WAITING}, {@code SENDING}, {@code HELD} or {@code UNCERTAIN}. @param after id of the last row seen; {@code null} for the oldest */
    List<Row> rows(String state, Long after, int size);

    /** What the current user wrote and has not left: waits, is scheduled, held back or uncertain. */
    List<Row> mine(Long after, int size);

    /** A person knows that an uncertain message arrived. */
    void arrived(UUID message);

    /** A person knows that an uncertain message did not arrive, or lets a held one be judged once more. */
    void sendAgain(UUID message);

    /** @param oldest when the longest waiting due message should have left; {@code null} when none waits */
    record Standing(long waiting, long scheduled, long held, long uncertain, Instant oldest, List<Lane> lanes) {}

    /** @param state {@code CLOSED} when all is well, {@code OPEN} while the provider is left alone, {@code HALF_OPEN} while it is tried */
    record Lane(String lane, String node, String state, Instant since, String detail) {}

    record Row(
            long id,
            UUID message,
            String lane,
            String to,
            String subject,
            String state,
            Instant dueAt,
            int attempts,
            String reason) {}
}
