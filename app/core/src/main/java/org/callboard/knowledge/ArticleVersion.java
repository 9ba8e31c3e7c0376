package org.callboard.knowledge;

import java.time.Instant;

/**
 * A text that was saved.
 *
 * @param publishedAt when readers first saw it; {@code null} when they never did
 * @param publishedBy who said yes
 */
public record ArticleVersion(
        int revision,
        String title,
        String summary,
        String body,
        String category,
        Audience audience,
        String author,
        Instant at,
        Instant publishedAt,
        String publishedBy) {}
