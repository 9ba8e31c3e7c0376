package org.callboard.support.step;

import org.callboard.kernel.engine.Job;
import org.callboard.support.ticket.TicketRow;
import org.callboard.support.ticket.TicketRows;
import org.callboard.support.ticket.Turns;
import org.springframework.stereotype.Component;

/** It is not solved after all. */
@Component
class ReopenWorker extends TurnStep {

    private final Turns turns;

    ReopenWorker(TicketRows rows, Turns turns) {
        super("support.reopen", rows);
        this.turns = turns;
    }

    @Override
    void turn(TicketRow ticket, Job job) {
        turns.reopen(ticket, job.text("reason"));
    }
}
