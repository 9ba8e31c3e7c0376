package org.callboard.knowledge.article;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.stereotype.Component;

/** Somebody looked at an old text and it still holds: it is looked at again half a year later. */
@Component
class RenewWorker implements Worker {

    private static final int MONTHS = 6;

    private final ArticleRows rows;
    private final Publication publication;
    private final Clock clock;

    RenewWorker(ArticleRows rows, Publication publication, Clock clock) {
        this.rows = rows;
        this.publication = publication;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return new Topic("knowledge.renew");
    }

    @Override
    public Outcome work(Job job) {
        rows.lock(job.subjectId()).ifPresent(row -> take(job, row));
        return Outcome.done();
    }

    private void take(Job job, ArticleRow row) {
        publication.renew(
                row, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusMonths(MONTHS));
    }
}
