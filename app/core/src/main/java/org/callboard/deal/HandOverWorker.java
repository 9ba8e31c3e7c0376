package org.callboard.deal;

import java.util.Map;
import java.util.Optional;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.stereotype.Component;

/** Hands the customer of a won deal over to whoever looks after customers. */
@Component
class HandOverWorker implements Worker {

    static final String NOTE = "handOverNote";

    private final DealStore rows;
    private final HandOver handOver;

    HandOverWorker(DealStore rows, HandOver handOver) {
        this.rows = rows;
        this.handOver = handOver;
    }

    @Override
    public Topic topic() {
        return new Topic("deal.hand-over");
    }

    @Override
    public Outcome work(Job job) {
        Optional<DealRow> deal = rows.living(job.subjectId());
        return deal.isEmpty()
                ? Outcome.done()
                : Outcome.done(Map.of(NOTE, handOver.begin(deal.get(), job.id()).toString()));
    }
}
