package org.callboard.deal;

import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.stereotype.Component;

/** Drafts what the customer of a cancelled deal shall read, for its owner to mend and send. */
@Component
class DraftApologyWorker implements Worker {

    private final DealStore rows;
    private final HandOver handOver;

    DraftApologyWorker(DealStore rows, HandOver handOver) {
        this.rows = rows;
        this.handOver = handOver;
    }

    @Override
    public Topic topic() {
        return new Topic("deal.draft-apology");
    }

    @Override
    public Outcome work(Job job) {
        rows.living(job.subjectId()).ifPresent(deal -> handOver.draftApology(deal, job.text("cancelReason"), job.id()));
        return Outcome.done();
    }
}
