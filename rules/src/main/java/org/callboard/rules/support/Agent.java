package org.callboard.rules.support;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A colleague who may get a ticket.
 *
 * @param skills categories they know, in lower case; empty means all
 * @param languages spoken, ISO 639-1; empty means all
 * @param openWork open tasks of all kinds
 * @param capacity open tasks they can carry; 0 means no limit
 * @param present not absent today
 * @param atDesk did something in a page within the last minutes
 * @param standsInFor usernames of those who are absent and whose stand-in they are
 */
public record Agent(
        String username,
        Set<String> teams,
        Set<String> skills,
        Set<String> languages,
        int openWork,
        int capacity,
        boolean present,
        boolean atDesk,
        Set<String> standsInFor) {

    public Agent {
        teams = teams == null ? Set.of() : Set.copyOf(teams);
        languages = languages == null ? Set.of() : Set.copyOf(languages);
        standsInFor = standsInFor == null ? Set.of() : Set.copyOf(standsInFor);
        skills = skills == null
                ? Set.of()
                : skills.stream()
                        .map(skill -> skill.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
