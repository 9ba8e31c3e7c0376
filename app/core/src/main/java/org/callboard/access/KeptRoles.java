package org.callboard.access;

import org.callboard.kernel.engine.Roles;
import org.springframework.stereotype.Component;

/** The roles that people have now, as Keycloak last told. */
@Component
class KeptRoles implements Roles {

    private final People people;

    KeptRoles(People people) {
        this.people = people;
    }

    @Override
    public boolean has(String username, String role) {
        return people.find(username)
                .filter(Person::enabled)
                .filter(person -> person.roles().contains(role))
                .isPresent();
    }
}
