package org.callboard.access;

import java.util.List;
import java.util.Optional;

/** The colleagues. A copy of Keycloak's people, so that rules and pages work while Keycloak is away. */
public interface People {

    Optional<Person> find(String username);

    /** Enabled people of a role, by name. */
    List<Person> withRole(String role);

    /** For "assign to": enabled people whose name or username contains the text, at most 20. */
    List<Person> search(String text);

    void setPresent(String username, boolean present);

    /** Replaces the copy by what Keycloak says now; called by the synchronisation in {@code boot}. */
    void replaceAll(List<Person> people);
}
