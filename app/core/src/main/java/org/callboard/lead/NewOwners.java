package org.callboard.lead;

import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.kernel.BadInput;
import org.springframework.stereotype.Component;

/** Who may be given a lead by hand. */
@Component
class NewOwners {

    private final People people;

    NewOwners(People people) {
        this.people = people;
    }

    /** @return the team the lead comes with them to; {@code null} when they are in none or in several */
    String check(String username) {
        Person person = people.find(username)
                .filter(Person::enabled)
                .filter(p -> p.roles().contains(Role.SALES_REP) || p.roles().contains(Role.SALES_MANAGER))
                .orElseThrow(() -> new BadInput("owner", "There is no sales colleague " + username + "."));
        return person.teams().size() == 1 ? person.teams().iterator().next() : null;
    }

    boolean isIn(String username, String team) {
        return team != null
                && people.find(username).filter(p -> p.teams().contains(team)).isPresent();
    }
}
