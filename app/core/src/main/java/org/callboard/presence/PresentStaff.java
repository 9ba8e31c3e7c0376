package org.callboard.presence;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Workload;
import org.springframework.stereotype.Service;

@Service
class PresentStaff implements Staff {

    private final People people;
    private final Presence presence;
    private final Workload workload;

    PresentStaff(People people, Presence presence, Workload workload) {
        this.people = people;
        this.presence = presence;
        this.workload = workload;
    }

    @Override
    public List<Seat> withRole(String role) {
        List<Person> able = people.withRole(role);
        Map<String, Presence.State> states =
                presence.of(able.stream().map(Person::username).toList());
        Map<String, Integer> open = workload.openTasks(able.stream()
                .collect(Collectors.toMap(
                        Person::username, person -> Math.max(person.capacity(), Workload.COUNTED_UP_TO))));
        return able.stream()
                .map(person -> new Seat(
                        person,
                        person.present() ? states.get(person.username()) : Presence.State.ABSENT,
                        open.getOrDefault(person.username(), 0),
                        person.capacity()))
                .toList();
    }
}
