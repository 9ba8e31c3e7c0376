package org.callboard.customer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.callboard.lead.LeadAddition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells on a lead which customer it became, as far as the viewer may see them. */
@Component
class LeadCustomer implements LeadAddition {

    private final KeptConversions conversions;

    LeadCustomer(KeptConversions conversions) {
        this.conversions = conversions;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(UUID leadId) {
        return conversions
                .ofSeenLead(leadId)
                .map(conversion -> {
                    Map<String, Object> customer = new LinkedHashMap<>();
                    customer.put("companyId", conversion.companyId());
                    customer.put("personId", conversion.personId());
                    return Map.<String, Object>of("customer", customer);
                })
                .orElse(Map.of());
    }
}
