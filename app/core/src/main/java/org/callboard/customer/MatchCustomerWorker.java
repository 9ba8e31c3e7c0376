package org.callboard.customer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.callboard.lead.LeadView;
import org.callboard.lead.QualifiedLeads;
import org.springframework.stereotype.Component;

/** Looks for the company and the person a lead is; keeps what somebody answered, and says of whom to ask next. */
@Component
class MatchCustomerWorker implements Worker {

    static final String QUESTION = "question";
    static final String CANDIDATE = "candidateId";
    private static final String SAME = "same";

    private final QualifiedLeads leads;
    private final CustomerMatch match;
    private final Answers answers;
    private final CurrentUser currentUser;

    MatchCustomerWorker(QualifiedLeads leads, CustomerMatch match, Answers answers, CurrentUser currentUser) {
        this.leads = leads;
        this.match = match;
        this.answers = answers;
        this.currentUser = currentUser;
    }

    @Override
    public Topic topic() {
        return new Topic("customer.match");
    }

    @Override
    public Outcome work(Job job) {
        Optional<LeadView> lead = leads.find(job.subjectId());
        if (lead.isEmpty()) {
            return Outcome.refused("CUSTOMER_LEAD_GONE", "The lead is gone.", Map.of());
        }
        keepAnswer(job);
        Optional<CustomerMatch.Choice> question = match.of(lead.get()).question();
        Map<String, Object> variables = new HashMap<>();
        variables.put(QUESTION, question.map(CustomerMatch.Choice::kind).orElse(null));
        variables.put(CANDIDATE, question.map(choice -> choice.ask().toString()).orElse(null));
        variables.put(SAME, null);
        return Outcome.done(variables);
    }

    private void keepAnswer(Job job) {
        if (job.text(SAME) != null && job.text(QUESTION) != null && job.text(CANDIDATE) != null) {
            answers.keep(
                    job.subjectId(),
                    job.text(QUESTION),
                    UUID.fromString(job.text(CANDIDATE)),
                    "yes".equals(job.text(SAME)),
                    currentUser.ifKnown().map(Viewer::username).orElse(null));
        }
    }
}
