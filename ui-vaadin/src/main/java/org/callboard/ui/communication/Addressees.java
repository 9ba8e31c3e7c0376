package org.callboard.ui.communication;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.access.People;
import org.callboard.communication.Address;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectFacts;
import org.callboard.records.Criterion;
import org.callboard.records.RecordQuery;
import org.callboard.records.RecordView;
import org.callboard.records.Records;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;

/** Whom one may want to write to: those whom a record is about, people in sight, colleagues. */
@SpringComponent
class Addressees {

    private static final String PERSON = "person";
    private static final int OFFERED = 10;

    private final Records records;
    private final People people;
    private final ObjectProvider<SubjectFacts> kinds;

    Addressees(@Lazy Records records, People people, ObjectProvider<SubjectFacts> kinds) {
        this.records = records;
        this.people = people;
        this.kinds = kinds;
    }

    /** Those behind a record that somebody has open, the likeliest first. */
    List<Address> of(Subject subject) {
        return switch (subject.type()) {
            case PERSON -> person(subject.id());
            case "company" ->
                records
                        .find(
                                PERSON,
                                RecordQuery.all()
                                        .and(Criterion.is(
                                                "companyId", subject.id().toString())),
                                PageRequest.first(OFFERED))
                        .items()
                        .stream()
                        .flatMap(Addressees::addresses)
                        .toList();
            default -> behind(facts(subject));
        };
    }

    private List<Address> behind(Map<String, Object> facts) {
        if (facts.get("email") != null) {
            return List.of(new Address(facts.get("email").toString(), name(facts), null));
        }
        Object person = facts.get("personId");
        return person == null ? List.of() : person(UUID.fromString(person.toString()));
    }

    private List<Address> person(UUID id) {
        try {
            return addresses(records.get(PERSON, id)).toList();
        } catch (NotFound outOfSight) {
            return List.of();
        }
    }

    private Map<String, Object> facts(Subject subject) {
        return kinds.orderedStream()
                .filter(kind -> subject.type().equals(kind.type()))
                .findFirst()
                .map(kind -> kind.shown(subject.id()))
                .orElse(Map.of());
    }

    /** What somebody has typed so far may mean. */
    List<Address> search(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        Map<String, Address> found = new LinkedHashMap<>();
        Stream<Address> colleagues = people.search(text).stream()
                .filter(person -> person.email() != null)
                .map(person -> new Address(person.email(), person.name(), null));
        Stream.concat(
                        records.suggest(PERSON, text, OFFERED).stream().flatMap(Addressees::addresses),
                        colleagues.limit(OFFERED))
                .forEach(one -> found.putIfAbsent(one.address().toLowerCase(java.util.Locale.ROOT), one));
        return new ArrayList<>(found.values());
    }

    private static Stream<Address> addresses(RecordView person) {
        Stream<String> further = person.value("emails") instanceof List<?> list
                ? list.stream()
                        .map(one -> one instanceof Map<?, ?> entry ? entry.get("value") : one)
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                : Stream.empty();
        return Stream.concat(Stream.ofNullable(person.text("email")), further)
                .filter(one -> one.contains("@"))
                .distinct()
                .map(one -> new Address(one, person.title(), person.id()));
    }

    private static String name(Map<String, Object> facts) {
        String name = Stream.of("firstName", "lastName")
                .map(facts::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .reduce("", (first, last) -> (first + " " + last).strip());
        return name.isEmpty() ? null : name;
    }
}
