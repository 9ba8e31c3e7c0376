package org.callboard.knowledge;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody writes.
 *
 * @param translationOf an article that says the same in another language; {@code null} for none
 * @param language ISO 639-1; stays as it is once it was written
 * @param summary one or two sentences for lists; may be {@code null}
 * @param body Markdown
 * @param reviewBy when somebody shall look at it again; {@code null} for never
 */
public record ArticleDraft(
        UUID translationOf,
        String language,
        String category,
        Audience audience,
        String title,
        String summary,
        String body,
        LocalDate reviewBy) {}
