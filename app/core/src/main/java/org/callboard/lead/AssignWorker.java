package org.callboard.lead;

import java.util.Collections;
import java.util.Optional;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.stereotype.Component;

/** Gives the lead to whom the rules say, or leaves it in the team's queue when nobody suits. */
@Component
class AssignWorker implements Worker {

    private final Leads leads;
    private final Assignment assignment;
    private final LeadNews news;

    AssignWorker(Leads leads, Assignment assignment, LeadNews news) {
        this.leads = leads;
        this.assignment = assignment;
        this.news = news;
    }

    @Override
    public Topic topic() {
        return new Topic("lead.assign");
    }

    @Override
    public Outcome work(Job job) {
        Optional<Lead> lead = leads.lockIfThere(job.subjectId());
        lead.filter(Lead::isOpen).ifPresent(open -> assign(open, job));
        return Outcome.done(
                Collections.singletonMap("owner", lead.map(Lead::owner).orElse(null)));
    }

    private void assign(Lead lead, Job job) {
        Assignment.Chosen chosen = assignment.choose(lead, job);
        news.tell(lead, lead.assignTo(chosen.owner(), chosen.team(), news.now()));
    }
}
