package org.callboard.communication.thread;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callboard.communication.Address;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectFacts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What else a message about something concerns: the person and the company behind it, so that their pages show it. */
@Component
public class Related {

    private final ObjectProvider<SubjectFacts> kinds;
    private volatile Map<String, SubjectFacts> byType;

    Related(ObjectProvider<SubjectFacts> kinds) {
        this.kinds = kinds;
    }

    /** The subject itself first. */
    Set<Subject> to(Subject about, List<Address> others) {
        Set<Subject> all = new LinkedHashSet<>();
        if (about != null) {
            all.add(about);
            follow(about, all);
        }
        others.stream()
                .filter(one -> one.personId() != null)
                .map(one -> new Subject("person", one.personId()))
                .filter(all::add)
                .forEach(person -> follow(person, all));
        return all;
    }

    private void follow(Subject subject, Set<Subject> all) {
        Map<String, Object> facts = facts(subject);
        id(facts, "personId").ifPresent(id -> all.add(new Subject("person", id)));
        id(facts, "companyId").ifPresent(id -> all.add(new Subject("company", id)));
    }

    /** What is known of it; empty for kinds that nobody keeps. */
    public Map<String, Object> facts(Subject subject) {
        SubjectFacts kind = known().get(subject.type());
        return kind == null ? Map.of() : kind.of(subject.id());
    }

    private Map<String, SubjectFacts> known() {
        Map<String, SubjectFacts> known = byType;
        if (known == null) {
            known = kinds.orderedStream().collect(Collectors.toMap(SubjectFacts::type, Function.identity()));
            byType = known;
        }
        return known;
    }

    private static Optional<UUID> id(Map<String, Object> facts, String name) {
        Object value = facts.get(name);
        try {
            return value == null ? Optional.empty() : Optional.of(UUID.fromString(value.toString()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
