package org.callboard.lead;

import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.stereotype.Component;

/** Half of the time to contact a lead has passed: says so; whoever notifies people hears the event. */
@Component
class RemindWorker implements Worker {

    private final Leads leads;
    private final LeadNews news;

    RemindWorker(Leads leads, LeadNews news) {
        this.leads = leads;
        this.news = news;
    }

    @Override
    public Topic topic() {
        return new Topic("lead.remind");
    }

    @Override
    public Outcome work(Job job) {
        leads.find(job.subjectId())
                .filter(Lead::isOpen)
                .ifPresent(lead -> news.tell(LeadEvent.of(
                        lead.id(),
                        "lead.contact-due-soon",
                        "Half of the time to contact it has passed",
                        LeadChanges.named(
                                "owner", lead.owner(), "title", lead.details().title()))));
        return Outcome.done();
    }
}
