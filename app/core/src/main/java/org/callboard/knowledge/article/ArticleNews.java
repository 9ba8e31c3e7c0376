package org.callboard.knowledge.article;

import java.util.List;
import org.callboard.kernel.Noticed;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectDescribed;
import org.callboard.knowledge.Articles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the house what happened to articles. */
@Component
class ArticleNews {

    private final ApplicationEventPublisher events;

    ArticleNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    void tell(ArticleEvent event) {
        events.publishEvent(event);
    }

    /** For the list of work: what the task is about. It is whoever's who takes it. */
    void describe(ArticleRow row) {
        events.publishEvent(new SubjectDescribed(
                new Subject(Articles.TYPE, row.id()),
                row.title(),
                row.language().toUpperCase(java.util.Locale.ROOT),
                null,
                null));
    }

    void notice(String username, String happened, String text, ArticleRow row) {
        events.publishEvent(
                new Noticed(List.of(username), "knowledge." + happened, text, new Subject(Articles.TYPE, row.id())));
    }
}
