package org.callboard.deal.approval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Workload;
import org.springframework.stereotype.Component;

/**
 * Who is asked of those who have the role: never the deal's owner; who is present before who is absent, so that a
 * colleague stands in; of equals whoever has the least open work.
 */
@Component
class Approvers {

    private final People people;
    private final Workload workload;

    Approvers(People people, Workload workload) {
        this.people = people;
        this.workload = workload;
    }

    /** @return at most that many usernames; fewer when there are not as many */
    List<String> choose(String role, int howMany, String owner) {
        List<Person> able = people.withRole(role).stream()
                .filter(person -> !Objects.equals(person.username(), owner))
                .toList();
        Map<String, Integer> open = workload.openTasks(able.stream()
                .collect(Collectors.toMap(
                        Person::username, person -> Math.max(person.capacity(), Workload.COUNTED_UP_TO))));
        return able.stream()
                .sorted(Comparator.comparing((Person person) -> !person.present())
                        .thenComparing(person -> open.getOrDefault(person.username(), 0))
                        .thenComparing(Person::username))
                .limit(howMany)
                .map(Person::username)
                .toList();
    }
}
