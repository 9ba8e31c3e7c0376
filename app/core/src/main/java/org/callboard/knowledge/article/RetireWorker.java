package org.callboard.knowledge.article;

import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.callboard.knowledge.ArticleState;
import org.springframework.stereotype.Component;

/** Takes a text that does not hold any more away from its readers. */
@Component
class RetireWorker implements Worker {

    private final ArticleRows rows;
    private final Publication publication;

    RetireWorker(ArticleRows rows, Publication publication) {
        this.rows = rows;
        this.publication = publication;
    }

    @Override
    public Topic topic() {
        return new Topic("knowledge.retire");
    }

    @Override
    public Outcome work(Job job) {
        rows.lock(job.subjectId()).ifPresent(row -> take(job, row));
        return Outcome.done();
    }

    private void take(Job job, ArticleRow row) {
        if (row.liveRevision() != null && row.state() != ArticleState.IN_REVIEW) {
            publication.retire(row);
        }
    }
}
