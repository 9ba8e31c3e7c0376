package org.callboard.customer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.callboard.lead.LeadView;
import org.callboard.lead.QualifiedLeads;
import org.callboard.matching.Matcher;
import org.callboard.matching.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A lead and the one that it may be, as they stand when somebody looks. Whoever has the task sees what it takes to
 * answer it, and no more.
 */
@Component
class BothSides {

    private final QualifiedLeads leads;
    private final MatchRows rows;
    private final Survivors survivors;
    private final Matcher matcher;
    private final JdbcClient jdbc;

    BothSides(QualifiedLeads leads, MatchRows rows, Survivors survivors, Matcher matcher, JdbcClient jdbc) {
        this.leads = leads;
        this.rows = rows;
        this.survivors = survivors;
        this.matcher = matcher;
        this.jdbc = jdbc;
    }

    Map<String, Object> of(String kind, UUID lead, Object candidate) {
        Map<String, Object> facts = new LinkedHashMap<>();
        leads.find(lead).ifPresent(found -> {
            facts.put("leadTitle", found.title());
            facts.put("leadCompany", found.company());
            facts.put("leadEmail", found.email());
            facts.put("leadPhone", found.phone());
            facts.put("leadCountry", found.country());
            if (candidate != null) {
                survivors
                        .of(kind, UUID.fromString(candidate.toString()))
                        .flatMap(id -> rows.find(kind, id))
                        .ifPresent(known -> put(facts, kind, found, known));
            }
        });
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    private void put(Map<String, Object> facts, String kind, LeadView lead, MatchRows.Row known) {
        Profile profile = known.profile();
        facts.put("candidateId", profile.id().toString());
        facts.put("candidateTitle", known.title());
        facts.put("candidateDomain", any(profile.domains()));
        facts.put("candidateEmail", any(profile.emails()));
        facts.put("candidatePhone", any(profile.phones()));
        facts.put("candidateCompany", profile.company());
        facts.put("candidateCity", profile.city());
        facts.put("candidateOwner", owner(kind, profile.id()));
        facts.put(
                "candidateReasons",
                String.join("\n", matcher.compare(Profiles.lead(lead), profile).reasons()));
    }

    private String owner(String kind, UUID id) {
        String table = kind.equals(CompanyKind.NAME) ? "customer.company" : "customer.person";
        return jdbc.sql("select coalesce(owner, '') from " + table + " where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static String any(Iterable<String> texts) {
        return texts.iterator().hasNext() ? texts.iterator().next() : null;
    }
}
