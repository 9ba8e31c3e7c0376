package org.callboard.support.step;

import org.callboard.kernel.engine.Job;
import org.callboard.support.ticket.TicketRow;
import org.callboard.support.ticket.TicketRows;
import org.callboard.support.ticket.Turns;
import org.springframework.stereotype.Component;

/** The customer agreed, or said nothing for long enough. */
@Component
class CloseTicketWorker extends TurnStep {

    private final Turns turns;

    CloseTicketWorker(TicketRows rows, Turns turns) {
        super("support.close", rows);
        this.turns = turns;
    }

    @Override
    void turn(TicketRow ticket, Job job) {
        turns.close(ticket);
    }
}
