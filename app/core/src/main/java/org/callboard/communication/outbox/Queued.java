package org.callboard.communication.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A row of the outbox in this node's hands.
 *
 * @param attempts that were begun
 * @param firstAt when the first one was; {@code null} before
 * @param beganAt when the latest one was
 * @param reason what the last attempt met
 */
record Queued(
        long id,
        UUID message,
        String provider,
        String lane,
        Instant dueAt,
        int attempts,
        Instant firstAt,
        Instant beganAt,
        String reason) {

    static Queued of(ResultSet row, int n) throws SQLException {
        return new Queued(
                row.getLong("id"),
                row.getObject("message_id", UUID.class),
                row.getString("provider"),
                row.getString("lane"),
                instant(row, "due_at"),
                row.getInt("attempts"),
                instant(row, "first_at"),
                instant(row, "began_at"),
                row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
