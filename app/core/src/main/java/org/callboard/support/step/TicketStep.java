package org.callboard.support.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Optional<TicketRow> ticket = rows.lock(job.subjectId());
        ticket.ifPresent(there -> work(there, job));
        Map<String, Object> said = new HashMap<>();
        heard().forEach(variable -> said.put(variable, null));
        return Outcome.done(said);
    }

    /** Variables that were meant for this step and are over with it. */
    List<String> heard() {
        return List.of();
    }

    abstract void work(TicketRow ticket, Job job);
}
