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
 * @param present at work now
 */
public record Agent(
        String username,
        Set<String> teams,
        Set<String> skills,
        Set<String> languages,
        int openWork,
        int capacity,
        boolean present) {

    public Agent {
        teams = teams == null ? Set.of() : Set.copyOf(teams);
        languages = languages == null ? Set.of() : Set.copyOf(languages);
        skills = skills == null
                ? Set.of()
                : skills.stream()
                        .map(skill -> skill.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
