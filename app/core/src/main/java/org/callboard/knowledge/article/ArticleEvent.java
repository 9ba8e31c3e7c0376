package org.callboard.knowledge.article;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Subject;
import org.callboard.knowledge.Articles;

/** Something that happened to an article; a line of its timeline. */
record ArticleEvent(Subject subject, String what, String text, Map<String, Object> details) implements DomainEvent {

    static ArticleEvent of(UUID article, String happened, String text, Map<String, Object> details) {
        return new ArticleEvent(new Subject(Articles.TYPE, article), "knowledge." + happened, text, details);
    }

    static ArticleEvent of(UUID article, String happened, String text) {
        return of(article, happened, text, Map.of());
    }

    /** A day as the history of fields keeps it. */
    static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
