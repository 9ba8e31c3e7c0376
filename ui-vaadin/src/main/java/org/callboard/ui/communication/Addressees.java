package org.callboard.ui.communication;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
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

    /** Those behind a record that somebody has open, the likeliest first; in the house whose it is. */
    List<Address> of(Subject subject, Channel channel) {
        if (channel == Channel.IN_APP) {
            return Optional.ofNullable(facts(subject).get("owner"))
                    .flatMap(owner -> people.find(owner.toString()))
                    .map(Addressees::colleague)
                    .stream()
                    .toList();
        }
        return switch (subject.type()) {
            case PERSON -> person(subject.id(), channel);
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
                        .flatMap(person -> addresses(person, channel))
                        .toList();
            default -> behind(facts(subject), channel);
        };
    }

    private List<Address> behind(Map<String, Object> facts, Channel channel) {
        Object address = facts.get(channel == Channel.EMAIL ? "email" : "phone");
        if (address != null) {
            return List.of(new Address(address.toString(), name(facts), null));
        }
        Object person = facts.get("personId");
        return person == null ? List.of() : person(UUID.fromString(person.toString()), channel);
    }

    private List<Address> person(UUID id, Channel channel) {
        try {
            return addresses(records.get(PERSON, id), channel).toList();
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
    List<Address> search(String text, Channel channel) {
        if (text.isBlank()) {
            return List.of();
        }
        Map<String, Address> found = new LinkedHashMap<>();
        Stream<Address> customers = channel == Channel.IN_APP
                ? Stream.empty()
                : records.suggest(PERSON, text, OFFERED).stream().flatMap(person -> addresses(person, channel));
        Stream.concat(customers, colleagues(text, channel).limit(OFFERED))
                .forEach(one -> found.putIfAbsent(one.address().toLowerCase(java.util.Locale.ROOT), one));
        return new ArrayList<>(found.values());
    }

    private Stream<Address> colleagues(String text, Channel channel) {
        return switch (channel) {
            case EMAIL ->
                people.search(text).stream()
                        .filter(person -> person.email() != null)
                        .map(person -> new Address(person.email(), person.name(), null));
            case IN_APP -> people.search(text).stream().map(Addressees::colleague);
            case SMS, WHATSAPP -> Stream.empty();
        };
    }

    private static Address colleague(Person person) {
        return new Address(person.username(), person.name(), null);
    }

    private static Stream<Address> addresses(RecordView person, Channel channel) {
        boolean mail = channel == Channel.EMAIL;
        Stream<String> further = person.value(mail ? "emails" : "phones") instanceof List<?> list
                ? list.stream()
                        .map(one -> one instanceof Map<?, ?> entry ? entry.get("value") : one)
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                : Stream.empty();
        return Stream.concat(Stream.ofNullable(person.text(mail ? "email" : "phone")), further)
                .filter(one -> !mail || one.contains("@"))
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
