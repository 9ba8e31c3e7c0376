package org.callboard.lead;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ReadQualifiedLeads implements QualifiedLeads {

    private final Leads leads;
    private final LeadCustomFields custom;

    ReadQualifiedLeads(Leads leads, LeadCustomFields custom) {
        this.leads = leads;
        this.custom = custom;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LeadView> find(UUID leadId) {
        return leads.find(leadId)
                .map(lead -> lead.view(custom.typed(lead.details().custom())));
    }
}
