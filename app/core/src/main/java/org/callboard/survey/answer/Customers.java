package org.callboard.survey.answer;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectFacts;
import org.callboard.kernel.engine.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds whom a step asks: the person behind what its process is about. */
@Component
class Customers {

    private final ObjectProvider<SubjectFacts> kinds;

    Customers(ObjectProvider<SubjectFacts> kinds) {
        this.kinds = kinds;
    }

    /** Empty when nobody is behind it, or nobody knows their address. */
    Optional<Customer> behind(Job job) {
        UUID id = job.subjectId();
        return kinds.orderedStream()
                .map(kind -> new Known(new Subject(kind.type(), id), kind.of(id)))
                .filter(known -> !known.facts().isEmpty())
                .findFirst()
                .flatMap(known -> customer(known, job));
    }

    private record Known(Subject subject, Map<String, Object> facts) {
        String text(String... names) {
            return Stream.of(names)
                    .map(facts::get)
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .filter(text -> !text.isBlank())
                    .findFirst()
                    .orElse(null);
        }
    }

    private Optional<Customer> customer(Known about, Job job) {
        String person = job.text("personId") == null ? about.text("personId") : job.text("personId");
        Known who = person == null
                ? about
                : new Known(new Subject("person", UUID.fromString(person)), facts("person", UUID.fromString(person)));
        String email = Optional.ofNullable(who.text("email")).orElse(about.text("email", "requesterEmail"));
        if (email == null) {
            return Optional.empty();
        }
        String name = Stream.of(who.text("firstName"), who.text("lastName"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String title = Stream.of(about.text("number"), about.text("subject", "title"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return Optional.of(new Customer(
                about.subject(),
                title.isEmpty() ? null : title,
                about.text("assignee", "owner"),
                about.text("team", "queue"),
                about.text("category"),
                person == null ? null : UUID.fromString(person),
                name.isEmpty() ? null : name,
                email));
    }

    private Map<String, Object> facts(String type, UUID id) {
        return kinds.orderedStream()
                .filter(kind -> kind.type().equals(type))
                .findFirst()
                .map(kind -> kind.of(id))
                .orElse(Map.of());
    }
}
