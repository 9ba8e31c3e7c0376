package org.callboard.support.step;

import org.callboard.kernel.engine.Job;
import org.callboard.support.ticket.TicketRow;
import org.callboard.support.ticket.TicketRows;
import org.springframework.stereotype.Component;

/** Promises when it is answered and solved, and starts the clocks. */
@Component
class PromiseWorker extends TicketStep {

    private final Promising promising;

    PromiseWorker(TicketRows rows, Promising promising) {
        super("support.promise", rows);
        this.promising = promising;
    }

    @Override
    void work(TicketRow ticket, Job job) {
        promising.first(ticket, job.release(), job.instanceId());
    }
}
