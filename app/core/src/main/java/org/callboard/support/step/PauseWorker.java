package org.callboard.support.step;

import org.callboard.kernel.engine.Job;
import org.callboard.support.ticket.TicketRow;
import org.callboard.support.ticket.TicketRows;
import org.callboard.support.ticket.Turns;
import org.springframework.stereotype.Component;

/** The customer was asked: the clocks stand still. */
@Component
class PauseWorker extends TurnStep {

    private final Turns turns;

    PauseWorker(TicketRows rows, Turns turns) {
        super("support.pause", rows);
        this.turns = turns;
    }

    @Override
    void turn(TicketRow ticket, Job job) {
        turns.waitForCustomer(ticket);
    }
}
