package org.callboard.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An article as colleagues work on it.
 *
 * @param revision of the text that stands here
 * @param liveRevision of the one that readers see; {@code null} when none is published
 * @param remark why it was sent back
 * @param html the body, safe to show
 * @param translations the same in other languages
 * @param version for {@code If-Match}
 */
public record Article(
        UUID id,
        String language,
        String category,
        Audience audience,
        String slug,
        String title,
        String summary,
        String body,
        String html,
        ArticleState state,
        int revision,
        Integer liveRevision,
        String author,
        String remark,
        LocalDate reviewBy,
        int helpful,
        int unhelpful,
        List<Translation> translations,
        Instant createdAt,
        Instant changedAt,
        long version) {

    public record Translation(UUID id, String language, ArticleState state) {}
}
