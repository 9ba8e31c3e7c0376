package org.callboard.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;

/** The house's people, and with them the sales people of a file, whom no Keycloak knows. */
final class SalesTeam implements People {

    private final People house;
    private final Map<String, Person> agents = new TreeMap<>();

    SalesTeam(People house) {
        this.house = house;
    }

    /** @return their username */
    static String username(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.');
    }

    void hire(String name, String team) {
        agents.put(
                username(name),
                new Person(
                        username(name),
                        name,
                        username(name) + "@example.com",
                        Set.of(Role.SALES_REP),
                        Set.of(team),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        0,
                        true,
                        true));
    }

    @Override
    public Optional<Person> find(String username) {
        return Optional.ofNullable(agents.get(username)).or(() -> house.find(username));
    }

    @Override
    public List<Person> search(String text) {
        List<Person> found = new ArrayList<>(house.search(text));
        agents.values().stream()
                .filter(agent -> agent.name().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .forEach(found::add);
        return found;
    }

    @Override
    public List<Person> withRole(String role) {
        return house.withRole(role);
    }

    @Override
    public void setPresent(String username, boolean present) {
        house.setPresent(username, present);
    }

    @Override
    public void replaceAll(List<Person> people) {
        house.replaceAll(people);
    }
}
