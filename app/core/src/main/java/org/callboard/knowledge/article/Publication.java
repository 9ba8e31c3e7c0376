package org.callboard.knowledge.article;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.callboard.kernel.FieldChanges;
import org.callboard.kernel.engine.Processes;
import org.callboard.knowledge.ArticleState;
import org.callboard.knowledge.reading.Published;
import org.callboard.knowledge.reading.Shelves;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An article's way to its readers and back. Each step runs in the transaction of whoever takes it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Publication {

    private final ArticleRows rows;
    private final Shelves shelves;
    private final ArticleNews news;
    private final ObjectProvider<Processes> processes;
    private final Clock clock;

    Publication(ArticleRows rows, Shelves shelves, ArticleNews news, ObjectProvider<Processes> processes, Clock clock) {
        this.rows = rows;
        this.shelves = shelves;
        this.news = news;
        this.processes = processes;
        this.clock = clock;
    }

    void begin(ArticleRow row) {
        rows.update(standing(row, ArticleState.IN_REVIEW, row.liveRevision(), null, row.reviewBy()));
        news.tell(ArticleEvent.of(row.id(), "review-asked", "Review asked for"));
        news.describe(row);
        processes
                .getObject()
                .announce("knowledge.review-asked", row.id().toString(), Map.of("revision", row.revision()));
    }

    void withdraw(ArticleRow row) {
        rows.update(standing(row, ArticleState.DRAFT, row.liveRevision(), row.remark(), row.reviewBy()));
        news.tell(ArticleEvent.of(row.id(), "review-withdrawn", "Taken out of review"));
        processes.getObject().announce("knowledge.review-withdrawn", row.id().toString(), Map.of());
    }

    /** @param by who said yes; {@code null} when nobody is known */
    void publish(ArticleRow row, String by) {
        ArticleRow live = standing(row, ArticleState.PUBLISHED, row.revision(), null, row.reviewBy());
        rows.update(live);
        rows.keepPublication(live, by);
        shelves.put(new Published(
                row.id(),
                row.family(),
                row.language(),
                row.category(),
                row.audience(),
                row.slug(),
                row.title(),
                row.summary(),
                row.body(),
                row.revision(),
                live.changedAt()));
        news.tell(ArticleEvent.of(row.id(), "article-published", "Published, revision " + row.revision()));
        // whoever waits for an earlier text to grow old waits no longer
        processes.getObject().announce("knowledge.article-superseded", row.id().toString(), Map.of());
    }

    void sendBack(ArticleRow row, String remark) {
        rows.update(standing(row, ArticleState.DRAFT, row.liveRevision(), remark, row.reviewBy()));
        String why = remark == null ? "" : ": " + remark;
        news.tell(ArticleEvent.of(row.id(), "article-sent-back", "Sent back" + why));
        news.notice(row.author(), "article-sent-back", row.title() + " was sent back" + why, row);
    }

    void retire(ArticleRow row) {
        rows.update(standing(row, ArticleState.RETIRED, null, row.remark(), row.reviewBy()));
        shelves.take(row.id());
        news.tell(ArticleEvent.of(row.id(), "article-retired", "Taken away from readers"));
        processes.getObject().announce("knowledge.article-superseded", row.id().toString(), Map.of());
    }

    /** Somebody looked: it still holds, until that day. */
    void renew(ArticleRow row, LocalDate reviewBy) {
        rows.update(standing(row, row.state(), row.liveRevision(), row.remark(), reviewBy));
        news.tell(ArticleEvent.of(
                row.id(),
                "article-confirmed",
                "Still right; looked at again by " + reviewBy,
                FieldChanges.of("reviewBy", ArticleEvent.day(row.reviewBy()), ArticleEvent.day(reviewBy))));
    }

    private ArticleRow standing(
            ArticleRow row, ArticleState state, Integer liveRevision, String remark, LocalDate reviewBy) {
        return new ArticleRow(
                row.id(),
                row.family(),
                row.language(),
                row.category(),
                row.audience(),
                row.slug(),
                row.title(),
                row.summary(),
                row.body(),
                state,
                row.revision(),
                liveRevision,
                row.author(),
                remark,
                reviewBy,
                row.createdAt(),
                now(),
                row.version());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
