package org.callboard.knowledge.article;

import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.callboard.knowledge.ArticleState;
import org.springframework.stereotype.Component;

/** Gives a text back to its author, with the words of whoever read it. */
@Component
class SendBackWorker implements Worker {

    private final ArticleRows rows;
    private final Publication publication;

    SendBackWorker(ArticleRows rows, Publication publication) {
        this.rows = rows;
        this.publication = publication;
    }

    @Override
    public Topic topic() {
        return new Topic("knowledge.send-back");
    }

    @Override
    public Outcome work(Job job) {
        rows.lock(job.subjectId()).ifPresent(row -> take(job, row));
        return Outcome.done();
    }

    private void take(Job job, ArticleRow row) {
        if (row.state() == ArticleState.IN_REVIEW) {
            String note = job.text("note");
            publication.sendBack(row, note == null || note.isBlank() ? null : note.strip());
        }
    }
}
