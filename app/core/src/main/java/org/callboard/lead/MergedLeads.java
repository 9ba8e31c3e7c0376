package org.callboard.lead;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What goes along with leads into a merge, and back. */
@Component
class MergedLeads {

    private static final String STOOD = "stood";
    private static final String STANDS = "stands";
    private static final String ATTRIBUTES = "attributes";

    private final Leads leads;
    private final BehaviourStore behaviours;
    private final WorkedOn workedOn;
    private final LeadNews news;

    MergedLeads(Leads leads, BehaviourStore behaviours, WorkedOn workedOn, LeadNews news) {
        this.leads = leads;
        this.behaviours = behaviours;
        this.workedOn = workedOn;
        this.news = news;
    }

    Map<String, Object> join(Lead survivor, List<Lead> others) {
        Map<UUID, MergedStanding> stood = new LinkedHashMap<>();
        stood.put(survivor.id(), survivor.standing());
        others.forEach(other -> stood.put(other.id(), other.standing()));
        MergedStanding stands = MergedStanding.ofSurvivor(new ArrayList<>(stood.values()), stood.keySet());
        Set<String> added = addAttributes(survivor, others);
        others.forEach(other -> other.mergeInto(survivor.id(), news.now()));
        survivor.stand(stands, news.now());
        leads.flush();
        others.forEach(other -> behaviours.moveMerged(other.id(), survivor.id()));
        workedOn.mark(stood.keySet());
        return Map.of(STOOD, MergedStanding.kept(stood), STANDS, stands.kept(), ATTRIBUTES, List.copyOf(added));
    }

    /** @return names of those that the survivor had not */
    private Set<String> addAttributes(Lead survivor, List<Lead> others) {
        Map<String, String> all = new LinkedHashMap<>(survivor.details().attributes());
        others.forEach(other -> other.details().attributes().forEach((name, value) -> {
            if (all.size() < LeadCheck.MOST_ATTRIBUTES) {
                all.putIfAbsent(name, value);
            }
        }));
        Set<String> added = all.keySet().stream()
                .filter(name -> !survivor.details().attributes().containsKey(name))
                .collect(Collectors.toSet());
        if (!added.isEmpty()) {
            survivor.tag(survivor.details().withAttributes(all), news.now());
        }
        return added;
    }

    /** The survivor stands where it stood, unless somebody has done something about it since. */
    void part(Lead survivor, List<Lead> others, Map<String, Object> kept) {
        Map<?, ?> stood = (Map<?, ?>) kept.get(STOOD);
        takeAttributes(survivor, others, (List<?>) kept.get(ATTRIBUTES));
        if (survivor.standing().equals(MergedStanding.of((Map<?, ?>) kept.get(STANDS)))) {
            survivor.stand(standing(stood, survivor), news.now());
        }
        others.forEach(other -> other.standAgain(standing(stood, other), news.now()));
        leads.flush();
        others.forEach(other -> behaviours.moveBack(other.id(), survivor.id()));
    }

    /** Those that the merge brought and nobody has changed since. */
    private void takeAttributes(Lead survivor, List<Lead> others, List<?> added) {
        Map<String, String> left = new LinkedHashMap<>(survivor.details().attributes());
        boolean taken = left.entrySet()
                .removeIf(attribute -> added.contains(attribute.getKey())
                        && others.stream()
                                .anyMatch(other -> attribute
                                        .getValue()
                                        .equals(other.details().attributes().get(attribute.getKey()))));
        if (taken) {
            survivor.tag(survivor.details().withAttributes(left), news.now());
        }
    }

    private static MergedStanding standing(Map<?, ?> kept, Lead lead) {
        return MergedStanding.of((Map<?, ?>) kept.get(lead.id().toString()));
    }
}
