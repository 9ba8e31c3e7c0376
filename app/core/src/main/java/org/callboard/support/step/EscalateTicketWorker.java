package org.callboard.support.step;

import java.util.List;
import org.callboard.kernel.engine.Job;
import org.callboard.support.Level;
import org.callboard.support.ticket.TicketRow;
import org.callboard.support.ticket.TicketRows;
import org.callboard.support.ticket.Turns;
import org.springframework.stereotype.Component;

/** A ticket climbs to the next level, unless whoever asked for it has moved it there already. */
@Component
class EscalateTicketWorker extends TicketStep {

    private final Turns turns;

    EscalateTicketWorker(TicketRows rows, Turns turns) {
        super("support.escalate", rows);
        this.turns = turns;
    }

    @Override
    void work(TicketRow ticket, Job job) {
        boolean moved = job.text("climbedTo") != null;
        if (!moved && ticket.level() != Level.SUPERVISOR) {
            turns.climb(ticket, ticket.level().next(), job.text("reason"));
        }
    }

    @Override
    List<String> heard() {
        return List.of("climbedTo", "reason");
    }
}
