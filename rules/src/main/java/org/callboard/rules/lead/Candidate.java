package org.callboard.rules.lead;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A colleague who may get a lead.
 *
 * @param countries of the territory, ISO 3166 alpha-2; empty means everywhere
 * @param industries served, in lower case; empty means all
 * @param languages spoken, ISO 639-1
 * @param openWork open tasks of all kinds
 * @param capacity open tasks they can carry; 0 means no limit
 * @param present not absent today
 */
public record Candidate(
        String username,
        Set<String> teams,
        Set<String> countries,
        Set<String> industries,
        Set<String> languages,
        int openWork,
        int capacity,
        boolean present) {

    public Candidate {
        teams = teams == null ? Set.of() : Set.copyOf(teams);
        countries = countries == null ? Set.of() : Set.copyOf(countries);
        industries = industries == null
                ? Set.of()
                : industries.stream()
                        .map(industry -> industry.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
        languages = languages == null ? Set.of() : Set.copyOf(languages);
    }
}
