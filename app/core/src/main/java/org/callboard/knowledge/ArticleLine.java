package org.callboard.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A line of the list of articles. @param live whether readers see it, perhaps in an earlier text */
public record ArticleLine(
        UUID id,
        String language,
        String category,
        Audience audience,
        String title,
        String summary,
        ArticleState state,
        boolean live,
        String author,
        LocalDate reviewBy,
        int helpful,
        int unhelpful,
        Instant changedAt) {}
