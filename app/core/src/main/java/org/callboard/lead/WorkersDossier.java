package org.callboard.lead;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.NotFound;
import org.callboard.records.text.Countries;
import org.callboard.records.text.FreeMail;
import org.callboard.rules.lead.Behaviour;
import org.callboard.rules.lead.LeadFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class WorkersDossier implements LeadDossier {

    /** Older behaviour has faded to nothing under any sensible half-life. */
    private static final Duration LOOKS_BACK = Duration.ofDays(365);

    private final Leads leads;
    private final BehaviourStore behaviours;
    private final DuplicateStore duplicates;
    private final LeadCustomFields custom;
    private final LeadNews news;
    private final Clock clock;

    WorkersDossier(
            Leads leads,
            BehaviourStore behaviours,
            DuplicateStore duplicates,
            LeadCustomFields custom,
            LeadNews news,
            Clock clock) {
        this.leads = leads;
        this.behaviours = behaviours;
        this.duplicates = duplicates;
        this.custom = custom;
        this.news = news;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean knows(UUID leadId) {
        return leads.find(leadId).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Object> facts(UUID leadId) {
        Instant now = clock.instant();
        Lead lead = leads.find(leadId).orElseThrow(() -> new NotFound("lead", leadId));
        List<Object> facts = new ArrayList<>();
        facts.add(facts(lead.details(), custom.facts(lead.details().custom())));
        for (BehaviourStore.Seen seen : behaviours.since(leadId, now.minus(LOOKS_BACK))) {
            long days = Math.max(0, Duration.between(seen.at(), now).toDays());
            facts.add(new Behaviour(seen.kind(), (int) days));
        }
        return facts;
    }

    private static LeadFacts facts(LeadDetails d, Map<String, Object> own) {
        String domain = d.email() == null
                ? null
                : d.email().substring(d.email().lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return new LeadFacts(
                d.firstName(),
                d.lastName(),
                d.email(),
                domain,
                FreeMail.is(domain),
                d.phone(),
                d.company(),
                d.companySize(),
                d.industry(),
                d.country(),
                d.jobTitle(),
                d.source(),
                d.campaign(),
                d.message(),
                Countries.language(d.country()),
                new HashSet<>(d.tags()),
                CustomFacts.flat(own));
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> withMerged(UUID leadId) {
        return duplicates.withMerged(leadId);
    }

    @Override
    @Transactional(readOnly = true)
    public String newestBehaviourSince(UUID leadId, Instant after) {
        return behaviours.newestRecordedSince(leadId, after);
    }

    @Override
    @Transactional
    public void keepScore(UUID leadId, int score, Grade grade, int release) {
        Lead lead = leads.lock(leadId);
        if (lead.keepScore(score, grade, release)) {
            news.describe(lead);
        }
    }
}
