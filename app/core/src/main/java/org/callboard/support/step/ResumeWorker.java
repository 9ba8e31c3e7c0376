package org.callboard.support.step;

import org.callboard.kernel.engine.Job;
import org.callboard.support.ticket.TicketRow;
import org.callboard.support.ticket.TicketRows;
import org.callboard.support.ticket.Turns;
import org.springframework.stereotype.Component;

/** The customer answered, or the house goes on without: the clocks run again. */
@Component
class ResumeWorker extends TurnStep {

    private final Turns turns;

    ResumeWorker(TicketRows rows, Turns turns) {
        super("support.resume", rows);
        this.turns = turns;
    }

    @Override
    void turn(TicketRow ticket, Job job) {
        turns.goOn(ticket);
    }
}
