package org.callboard.demo;

import java.util.Optional;
import java.util.Set;
import org.callboard.access.People;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.springframework.stereotype.Component;

/** Who acts in the story: the colleagues, and the website. */
@Component
class DemoCast {

    /** Hands in what strangers fill in; remembers how far the story was told. */
    static final Viewer WEBSITE = new Viewer("callboard-demo", "Website", Set.of(Role.INTAKE), Set.of());

    private final People people;

    DemoCast(People people) {
        this.people = people;
    }

    /** Empty until the people were read from Keycloak. */
    Optional<Viewer> find(String username) {
        return people.find(username).map(p -> new Viewer(p.username(), p.name(), p.roles(), p.teams()));
    }

    /** Whether those who get the leads are known; before that nobody would. */
    boolean isHere() {
        return people.withRole(Role.SALES_REP).size() >= 3 && find("manager1").isPresent();
    }
}
