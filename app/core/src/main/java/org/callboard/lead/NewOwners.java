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

    /** @throws BadInput when there is no such colleague in sales */
    void check(String username) {
        people.find(username)
                .filter(Person::enabled)
                .filter(NewOwners::ofSales)
                .orElseThrow(() -> new BadInput("owner", "There is no sales colleague " + username + "."));
    }

    /** For what somebody had before: they may have gone since. @throws BadInput when it is nobody of sales */
    void checkSales(String username) {
        people.find(username)
                .filter(NewOwners::ofSales)
                .orElseThrow(() -> new BadInput("owner", "There is no sales colleague " + username + "."));
    }

    private static boolean ofSales(Person person) {
        return person.roles().contains(Role.SALES_REP) || person.roles().contains(Role.SALES_MANAGER);
    }

    /** The lead's team when they are in it; else theirs, when they have only one; else it stays. */
    String teamWith(String username, String team) {
        return people.find(username)
                .map(Person::teams)
                .filter(teams -> teams.size() == 1)
                .map(teams -> teams.iterator().next())
                .orElse(team);
    }
}
