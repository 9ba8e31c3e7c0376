package org.callboard.lead;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.callboard.kernel.SubjectFacts;
import org.callboard.records.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a task's form may show of a lead, and a process may ask of it: as it is in this transaction, also before it is
 * written.
 */
@Component
class LeadSubjectFacts implements SubjectFacts {

    private final Leads leads;
    private final LeadCustomFields custom;

    LeadSubjectFacts(Leads leads, LeadCustomFields custom) {
        this.leads = leads;
        this.custom = custom;
    }

    @Override
    public String type() {
        return "lead";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(UUID id) {
        return leads.find(id)
                .map(lead -> facts(lead, custom.facts(lead.details().custom())))
                .orElse(Map.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> shown(UUID id) {
        return leads.find(id)
                .map(lead -> facts(lead, custom.seenPlainly(lead.details().custom())))
                .orElse(Map.of());
    }

    private static Map<String, Object> facts(Lead of, Map<String, Object> own) {
        LeadView lead = of.view(Map.of());
        Map<String, Object> facts = new LinkedHashMap<>();

        facts.put("title", lead.title());
        facts.put("firstName", lead.firstName());
        facts.put("lastName", lead.lastName());
        facts.put("email", lead.email());
        facts.put("phone", lead.phone());
        facts.put("company", lead.company());
        facts.put("companySize", lead.companySize());
        facts.put("industry", lead.industry());
        facts.put("country", lead.country());
        facts.put("jobTitle", lead.jobTitle());
        facts.put("source", lead.source());
        facts.put("campaign", lead.campaign());
        facts.put("message", lead.message());
        facts.put("status", lead.status().name());
        facts.put("score", lead.score());
        facts.put("grade", lead.grade() == null ? null : lead.grade().name());
        facts.put("owner", lead.owner());
        facts.values().removeIf(Objects::isNull);
        own.forEach((key, value) -> facts.put(Field.CUSTOM + key, value));
        return facts;
    }
}
