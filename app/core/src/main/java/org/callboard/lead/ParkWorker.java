package org.callboard.lead;

import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.stereotype.Component;

/** The lead rests until it does something or the follow-up date comes. */
@Component
class ParkWorker implements Worker {

    private final Leads leads;
    private final LeadNews news;

    ParkWorker(Leads leads, LeadNews news) {
        this.leads = leads;
        this.news = news;
    }

    @Override
    public Topic topic() {
        return new Topic("lead.park");
    }

    @Override
    public Outcome work(Job job) {
        leads.lockIfThere(job.subjectId())
                .filter(Lead::isOpen)
                .ifPresent(lead -> news.tell(lead, lead.park(job.text("followUpOn"), news.now())));
        return Outcome.done();
    }
}
