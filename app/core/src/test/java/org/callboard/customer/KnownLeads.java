package org.callboard.customer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.callboard.kernel.Ids;
import org.callboard.lead.LeadStatus;
import org.callboard.lead.LeadView;
import org.callboard.lead.QualifiedLeads;

/** Leads without their room. */
class KnownLeads implements QualifiedLeads {

    private final Map<UUID, LeadView> leads = new ConcurrentHashMap<>();

    @Override
    public Optional<LeadView> find(UUID leadId) {
        return Optional.ofNullable(leads.get(leadId));
    }

    LeadView qualified(String first, String last, String email, String company) {
        LeadView lead = new LeadView(
                Ids.next(),
                first,
                last,
                email,
                null,
                company,
                120,
                "Printing",
                "US",
                "Buyer",
                "trade fair",
                "spring",
                null,
                List.of("fair"),
                Map.of(),
                Map.of(),
                LeadStatus.QUALIFIED,
                70,
                null,
                "rep1",
                "sales-emea",
                null,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                1);
        leads.put(lead.id(), lead);
        return lead;
    }

    /** The same lead, whose fields that admins added say this. */
    LeadView saying(LeadView lead, Map<String, Object> custom) {
        LeadView telling = new LeadView(
                lead.id(),
                lead.firstName(),
                lead.lastName(),
                lead.email(),
                lead.phone(),
                lead.company(),
                lead.companySize(),
                lead.industry(),
                lead.country(),
                lead.jobTitle(),
                lead.source(),
                lead.campaign(),
                lead.message(),
                lead.tags(),
                lead.attributes(),
                custom,
                lead.status(),
                lead.score(),
                lead.grade(),
                lead.owner(),
                lead.team(),
                lead.duplicateOf(),
                lead.release(),
                lead.createdAt(),
                lead.changedAt(),
                lead.version());
        leads.put(lead.id(), telling);
        return telling;
    }
}
