package org.callboard.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.lead.Grade;
import org.callboard.lead.LeadDossier;
import org.callboard.rules.lead.Behaviour;
import org.callboard.rules.lead.LeadFacts;

/** Leads whose facts a test tells, and the scores that were left with them. */
class KnownLeads implements LeadDossier {

    record Left(int score, Grade grade, int release) {}

    final Map<UUID, Left> left = new HashMap<>();
    private final Map<UUID, List<Object>> facts = new HashMap<>();
    private String newest;

    UUID ofCompanyWith(Integer people) {
        UUID id = UUID.randomUUID();
        facts.put(
                id,
                new ArrayList<>(List.of(new LeadFacts(
                        "Ann",
                        "Lee",
                        "ann@acme.com",
                        "acme.com",
                        false,
                        null,
                        "Acme",
                        people,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Set.of(),
                        Map.of()))));
        return id;
    }

    void behaves(UUID id, String kind, int daysAgo) {
        facts.get(id).add(new Behaviour(kind, daysAgo));
        newest = kind;
    }

    @Override
    public boolean knows(UUID leadId) {
        return facts.containsKey(leadId);
    }

    @Override
    public List<Object> facts(UUID leadId) {
        return facts.get(leadId);
    }

    @Override
    public String newestBehaviourSince(UUID leadId, Instant after) {
        return newest;
    }

    @Override
    public void keepScore(UUID leadId, int score, Grade grade, int release) {
        left.put(leadId, new Left(score, grade, release));
    }

    @Override
    public List<UUID> withMerged(UUID leadId) {
        return List.of(leadId);
    }
}
