package org.callboard.access;

import java.util.Set;

/**
 * Whoever is looking or acting: a person or a service account.
 *
 * @param username the log-in name, also the owner's and assignee's name everywhere
 * @param name what people call them
 * @param roles realm roles
 * @param teams names of the teams they belong to
 */
public record Viewer(String username, String name, Set<String> roles, Set<String> teams) {

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean isAny(String... anyOf) {
        for (String role : anyOf) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
