package org.callboard.lead;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.callboard.access.Role;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.TaskList;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.stereotype.Component;

/** A contact is overdue: the open task goes to the managers' queue, and the lead belongs to nobody until one takes it. */
@Component
class EscalateWorker implements Worker {

    private final Leads leads;
    private final LeadNews news;
    private final TaskList tasks;

    EscalateWorker(Leads leads, LeadNews news, TaskList tasks) {
        this.leads = leads;
        this.news = news;
        this.tasks = tasks;
    }

    @Override
    public Topic topic() {
        return new Topic("lead.escalate");
    }

    @Override
    public Outcome work(Job job) {
        Optional<Lead> lead = leads.lockIfThere(job.subjectId());
        lead.filter(EscalateWorker::waitsForContact).ifPresent(waiting -> escalate(waiting, job));
        return Outcome.done(
                Collections.singletonMap("owner", lead.map(Lead::owner).orElse(null)));
    }

    private static boolean waitsForContact(Lead lead) {
        return lead.is(LeadStatus.NEW) || lead.is(LeadStatus.ASSIGNED);
    }

    /** Nothing moves when the task was finished in the same moment. */
    private void escalate(Lead lead, Job job) {
        if (tasks.handOver(job.businessKey(), ContactTask.ELEMENT, Set.of(Role.SALES_MANAGER)) > 0) {
            news.tell(lead, lead.escalate(news.now()));
        }
    }
}
