package org.callboard.lead;

import java.util.UUID;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.stereotype.Component;

/** Somebody known came again: the newcomer points to the known lead, which hears of it as something its person did. */
@Component
class AttachDuplicateWorker implements Worker {

    private final Leads leads;
    private final LeadBehaviours behaviours;
    private final LeadNews news;

    AttachDuplicateWorker(Leads leads, LeadBehaviours behaviours, LeadNews news) {
        this.leads = leads;
        this.behaviours = behaviours;
        this.news = news;
    }

    @Override
    public Topic topic() {
        return new Topic("lead.attach-duplicate");
    }

    @Override
    public Outcome work(Job job) {
        leads.lockIfThere(job.subjectId())
                .filter(Lead::isOpen)
                .ifPresent(lead -> attach(lead, UUID.fromString(job.text("duplicateOf"))));
        return Outcome.done();
    }

    private void attach(Lead lead, UUID known) {
        news.tell(lead, lead.attachTo(known, news.now()));
        leads.flush();
        news.tell(LeadEvent.of(
                known, "lead.came-again", "Came in again", lead.details().origins()));
        behaviours.cameAgain(lead, known);
    }
}
