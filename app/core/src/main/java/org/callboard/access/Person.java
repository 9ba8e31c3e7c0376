package org.callboard.access;

import java.util.Set;

/**
 * A colleague, as kept from Keycloak.
 *
 * @param countries ISO 3166 alpha-2 codes of the territory; empty means everywhere
 * @param industries served; empty means all
 * @param languages ISO 639-1 codes spoken, the one they are written to in first
 * @param capacity open tasks they can carry; {@code 0} means no limit
 * @param present not absent today
 */
public record Person(
        String username,
        String name,
        String email,
        Set<String> roles,
        Set<String> teams,
        Set<String> countries,
        Set<String> industries,
        Set<String> languages,
        int capacity,
        boolean present,
        boolean enabled) {}
