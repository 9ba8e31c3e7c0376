package org.callboard.lead;

import java.util.UUID;
import org.callboard.kernel.SubjectHold;
import org.springframework.stereotype.Component;

/** Holds a lead as whoever changes it does. */
@Component
class LeadHold implements SubjectHold {

    private final Leads leads;

    LeadHold(Leads leads) {
        this.leads = leads;
    }

    @Override
    public String type() {
        return "lead";
    }

    @Override
    public void hold(UUID id) {
        leads.lockIfThere(id);
    }
}
