package org.callboard.presence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Workload;
import org.springframework.stereotype.Service;

@Service
class PresentStaff implements Staff {

    private final People people;
    private final Presence presence;
    private final AwayNow away;
    private final Workload workload;

    PresentStaff(People people, Presence presence, AwayNow away, Workload workload) {
        this.people = people;
        this.presence = presence;
        this.away = away;
        this.workload = workload;
    }

    @Override
    public List<Seat> withAnyRole(Set<String> roles) {
        List<Person> able = roles.stream()
                .sorted()
                .flatMap(role -> people.withRole(role).stream())
                .distinct()
                .toList();
        Map<String, Presence.State> states =
                presence.of(able.stream().map(Person::username).toList());
        Map<String, Integer> open = workload.openTasks(able.stream()
                .collect(Collectors.toMap(
                        Person::username, person -> Math.max(person.capacity(), Workload.COUNTED_UP_TO))));
        Map<String, Set<String>> standIns = standIns();
        return able.stream()
                .map(person -> new Seat(
                        person,
                        person.present() ? states.get(person.username()) : Presence.State.ABSENT,
                        open.getOrDefault(person.username(), 0),
                        person.capacity(),
                        standIns.getOrDefault(person.username(), Set.of())))
                .toList();
    }

    /** For whom somebody stands in now, by the stand-in. */
    private Map<String, Set<String>> standIns() {
        Map<String, Set<String>> standIns = new HashMap<>();
        away.absent()
                .forEach(absent -> away.standIn(absent, people, anybody -> true)
                        .ifPresent(found -> standIns.computeIfAbsent(found, who -> new HashSet<>())
                                .add(absent)));
        return standIns;
    }
}
