package org.callboard.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callboard.rules.lead.Behaviour;
import org.callboard.rules.lead.LeadFacts;

/** Leads to judge in tests. */
final class Leads {

    private Leads() {}

    static List<Object> withPeople(Integer companySize, Behaviour... behaviours) {
        List<Object> facts = new ArrayList<>(List.of(behaviours));
        facts.add(lead(companySize, Map.of()));
        return facts;
    }

    /** @param custom values of the house's own fields */
    static List<Object> saying(Map<String, Object> custom) {
        return List.of(lead(null, custom));
    }

    private static LeadFacts lead(Integer companySize, Map<String, Object> custom) {
        return new LeadFacts(
                "Ann",
                "Lee",
                "ann@acme.com",
                "acme.com",
                false,
                null,
                "Acme",
                companySize,
                null,
                "FR",
                null,
                "web",
                null,
                null,
                null,
                Set.of(),
                custom);
    }
}
