package org.callboard.customer;

import java.util.Map;
import java.util.Optional;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.callboard.lead.LeadView;
import org.callboard.lead.QualifiedLeads;
import org.springframework.stereotype.Component;

/** Makes a qualified lead a customer, whole or not at all. */
@Component
class RegisterCustomerWorker implements Worker {

    private final QualifiedLeads leads;
    private final Registration registration;

    RegisterCustomerWorker(QualifiedLeads leads, Registration registration) {
        this.leads = leads;
        this.registration = registration;
    }

    @Override
    public Topic topic() {
        return new Topic("customer.register");
    }

    @Override
    public Outcome work(Job job) {
        Optional<LeadView> lead = leads.find(job.subjectId());
        if (lead.isEmpty()) {
            return Outcome.refused("CUSTOMER_LEAD_GONE", "The lead is gone.", Map.of());
        }
        return registration
                .of(lead.get())
                .map(customer -> Outcome.done(customer.variables()))
                .orElseGet(() -> Outcome.refused(
                        "CUSTOMER_UNSURE", "Somebody came in meanwhile who may be the same.", Map.of()));
    }
}
