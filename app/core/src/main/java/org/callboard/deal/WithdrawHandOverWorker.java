package org.callboard.deal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.stereotype.Component;

/** Undoes {@link HandOverWorker}: the note is gone, and the deal's timeline says so. */
@Component
class WithdrawHandOverWorker implements Worker {

    private final DealStore rows;
    private final HandOver handOver;
    private final DealTold told;

    WithdrawHandOverWorker(DealStore rows, HandOver handOver, DealTold told) {
        this.rows = rows;
        this.handOver = handOver;
        this.told = told;
    }

    @Override
    public Topic topic() {
        return new Topic("deal.withdraw-hand-over");
    }

    @Override
    public Outcome work(Job job) {
        String note = job.text(HandOverWorker.NOTE);
        if (note != null) {
            handOver.withdraw(UUID.fromString(note));
            rows.living(job.subjectId())
                    .ifPresent(deal -> told.happened(
                            deal.id(), "deal.hand-over-withdrawn", "The hand-over was withdrawn", Map.of()));
        }
        Map<String, Object> forgotten = new HashMap<>();
        forgotten.put(HandOverWorker.NOTE, null);
        return Outcome.done(forgotten);
    }
}
