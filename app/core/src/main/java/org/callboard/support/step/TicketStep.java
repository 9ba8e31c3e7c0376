package org.callboard.support.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.callboard.support.ticket.TicketRow;
import org.callboard.support.ticket.TicketRows;

/** A step about one ticket, which is held while it works; of a ticket that is gone there is nothing to do. */
abstract class TicketStep implements Worker {

    private final Topic topic;
    private final TicketRows rows;

    TicketStep(String topic, TicketRows rows) {
        this.topic = new Topic(topic);
        this.rows = rows;
    }

    @Override
    public final Topic topic() {
        return topic;
    }

    @Override
    public final Outcome work(Job job) {
        rows.lock(job.subjectId()).ifPresent(ticket -> work(ticket, job));
        Map<String, Object> over = new HashMap<>();
        heard().stream().filter(variable -> job.text(variable) != null).forEach(variable -> over.put(variable, null));
        return Outcome.done(over);
    }

    /** Variables that were meant for this step and are over with it. */
    List<String> heard() {
        return List.of();
    }

    abstract void work(TicketRow ticket, Job job);
}
