package org.callboard.chat;

import java.time.Instant;
import java.util.UUID;

/**
 * A conversation as agents see it.
 *
 * @param email as the visitor typed it; may be {@code null}
 * @param page where they were; may be {@code null}
 * @param personId whom the address belongs to, as far as we know; {@code null} for nobody we know
 * @param agent who talks; {@code null} while it waits
 */
public record ChatView(
        UUID id,
        ChatState state,
        String name,
        String email,
        String language,
        String page,
        UUID personId,
        String agent,
        Instant startedAt,
        Instant takenAt,
        Instant endedAt,
        Instant spokenAt) {}
