package org.callboard.knowledge.article;

import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.callboard.knowledge.ArticleState;
import org.springframework.stereotype.Component;

/** Puts a reviewed text where readers see it; one that is not in review any more stays as it is. */
@Component
class PublishWorker implements Worker {

    private final ArticleRows rows;
    private final Publication publication;

    PublishWorker(ArticleRows rows, Publication publication) {
        this.rows = rows;
        this.publication = publication;
    }

    @Override
    public Topic topic() {
        return new Topic("knowledge.publish");
    }

    @Override
    public Outcome work(Job job) {
        rows.lock(job.subjectId()).ifPresent(row -> take(job, row));
        return Outcome.done();
    }

    private void take(Job job, ArticleRow row) {
        if (row.state() == ArticleState.IN_REVIEW) {
            publication.publish(row, job.text("reviewer"));
        }
    }
}
