package org.callboard.support.step;

import java.util.List;
import org.callboard.kernel.engine.Job;
import org.callboard.support.ticket.TicketProcess;
import org.callboard.support.ticket.TicketRow;
import org.callboard.support.ticket.TicketRows;

/** A step that turns a ticket, unless the door has done so that sent the process here: since then it may stand elsewhere. */
abstract class TurnStep extends TicketStep {

    TurnStep(String topic, TicketRows rows) {
        super(topic, rows);
    }

    @Override
    final void work(TicketRow ticket, Job job) {
        if (job.text(TicketProcess.TURNED) == null) {
            turn(ticket, job);
        }
    }

    @Override
    final List<String> heard() {
        return List.of(TicketProcess.TURNED, "reason", "solution");
    }

    abstract void turn(TicketRow ticket, Job job);
}
