package org.callboard.support.step;

import org.callboard.kernel.engine.Job;
import org.callboard.support.Level;
import org.callboard.support.ticket.TicketRow;
import org.callboard.support.ticket.TicketRows;
import org.callboard.support.ticket.Turns;
import org.springframework.stereotype.Component;

/** A ticket climbs to the next level. */
@Component
class EscalateTicketWorker extends TurnStep {

    private final Turns turns;

    EscalateTicketWorker(TicketRows rows, Turns turns) {
        super("support.escalate", rows);
        this.turns = turns;
    }

    @Override
    void turn(TicketRow ticket, Job job) {
        if (ticket.level() != Level.SUPERVISOR) {
            turns.climb(ticket, ticket.level().next(), job.text("reason"));
        }
    }
}
