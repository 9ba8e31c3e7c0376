package org.callboard.support.step;

import java.util.List;
import org.callboard.kernel.engine.Job;
import org.callboard.support.ticket.TicketRow;
import org.callboard.support.ticket.TicketRows;
import org.callboard.support.ticket.Turns;
import org.springframework.stereotype.Component;

/** It is solved, as far as we know. */
@Component
class SolveWorker extends TicketStep {

    private final Turns turns;

    SolveWorker(TicketRows rows, Turns turns) {
        super("support.solve", rows);
        this.turns = turns;
    }

    @Override
    void work(TicketRow ticket, Job job) {
        turns.solve(ticket, job.text("solution"));
    }

    @Override
    List<String> heard() {
        return List.of("solution");
    }
}
