package org.callboard.support.step;

import org.callboard.kernel.engine.Job;
import org.callboard.support.ticket.TicketRow;
import org.callboard.support.ticket.TicketRows;
import org.callboard.support.ticket.Turns;
import org.springframework.stereotype.Component;

/** It is solved, as far as we know. */
@Component
class SolveWorker extends TurnStep {

    private final Turns turns;

    SolveWorker(TicketRows rows, Turns turns) {
        super("support.solve", rows);
        this.turns = turns;
    }

    @Override
    void turn(TicketRow ticket, Job job) {
        turns.solve(ticket, job.text("solution"));
    }
}
