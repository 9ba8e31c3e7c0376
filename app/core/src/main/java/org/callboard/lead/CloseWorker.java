package org.callboard.lead;

import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Processes;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.stereotype.Component;

/** The last step: qualified, or disqualified with its reason. */
@Component
class CloseWorker implements Worker {

    private final Leads leads;
    private final Processes processes;
    private final LeadNews news;

    CloseWorker(Leads leads, Processes processes, LeadNews news) {
        this.leads = leads;
        this.processes = processes;
        this.news = news;
    }

    @Override
    public Topic topic() {
        return new Topic("lead.close");
    }

    @Override
    public Outcome work(Job job) {
        leads.lockIfThere(job.subjectId()).filter(Lead::isOpen).ifPresent(lead -> close(lead, job));
        return Outcome.done();
    }

    private void close(Lead lead, Job job) {
        boolean qualified = "qualified".equals(job.text("outcome"));
        news.tell(lead, qualified ? lead.qualify(news.now()) : lead.disqualify(job.text("reason"), news.now()));
        // Of leads that were merged each brought its process; the first answer is the answer.
        processes.endTwins(job.instanceId(), qualified ? "The lead was qualified." : "The lead was disqualified.");
    }
}
