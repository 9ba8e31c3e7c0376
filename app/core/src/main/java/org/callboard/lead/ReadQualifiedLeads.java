package org.callboard.lead;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ReadQualifiedLeads implements QualifiedLeads {

    private final Leads leads;

    ReadQualifiedLeads(Leads leads) {
        this.leads = leads;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LeadView> find(UUID leadId) {
        return leads.find(leadId).map(lead -> lead.view(Map.of()));
    }
}
