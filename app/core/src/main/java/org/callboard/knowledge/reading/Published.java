package org.callboard.knowledge.reading;

import java.time.Instant;
import java.util.UUID;
import org.callboard.knowledge.Audience;

/** A text that readers shall see. */
public record Published(
        UUID id,
        UUID family,
        String language,
        String category,
        Audience audience,
        String slug,
        String title,
        String summary,
        String body,
        int revision,
        Instant at) {}
