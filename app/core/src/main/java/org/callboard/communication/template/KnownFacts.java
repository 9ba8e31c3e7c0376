package org.callboard.communication.template;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.SubjectGuard;
import org.callboard.audit.Aliases;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectFacts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What words about a subject may say: of itself, the person and the company behind it, its owner, whoever writes, and the
 * house. Flat, by the names that templates use.
 */
@Component
class KnownFacts {

    /** Kinds that stand behind others, by the fact that points to them. */
    private static final Map<String, String> BEHIND = Map.of("person", "personId", "company", "companyId");
    /** Of a lead, what is said of the person and company that it has not become yet. */
    private static final Set<String> OF_A_PERSON =
            Set.of("firstName", "lastName", "email", "phone", "jobTitle", "country");

    private final ObjectProvider<SubjectFacts> kinds;
    private final ObjectProvider<SubjectGuard> guard;
    private final ObjectProvider<Aliases> aliases;
    private final People people;
    private final CurrentUser currentUser;
    private final String house;
    private final ZoneId zone;
    private final Clock clock;

    KnownFacts(
            ObjectProvider<SubjectFacts> kinds,
            ObjectProvider<SubjectGuard> guard,
            ObjectProvider<Aliases> aliases,
            People people,
            CurrentUser currentUser,
            @Value("${crm.quotes.seller:Callboard}") String house,
            @Value("${crm.zone:UTC}") String zone,
            Clock clock) {
        this.kinds = kinds;
        this.guard = guard;
        this.aliases = aliases;
        this.people = people;
        this.currentUser = currentUser;
        this.house = house;
        this.zone = ZoneId.of(zone);
        this.clock = clock;
    }

    Set<String> kinds() {
        return kinds.orderedStream().map(SubjectFacts::type).collect(java.util.stream.Collectors.toSet());
    }

    /** All of it: the house writes. */
    Map<String, Object> ofHouse(Subject about, UUID person) {
        return gathered(
                about,
                person,
                subject -> kind(subject).map(one -> one.of(subject.id())).orElse(Map.of()));
    }

    /**
     * As far as the current user sees it.
     *
     * @throws org.callboard.kernel.NotFound when the subject is out of their sight
     */
    Map<String, Object> ofViewer(Subject about, UUID person) {
        if (about != null) {
            guard.getObject().requireRead(aliases.getObject().today(about));
        }
        Map<String, Object> facts = gathered(about, person, this::seen);
        people.find(currentUser.viewer().username()).ifPresent(me -> put(facts, "me", me));
        facts.putIfAbsent("me.name", currentUser.viewer().name());
        return facts;
    }

    private Map<String, Object> seen(Subject subject) {
        return guard.getObject().mayRead(currentUser.viewer(), subject)
                ? kind(subject).map(one -> one.shown(subject.id())).orElse(Map.of())
                : Map.of();
    }

    private Optional<SubjectFacts> kind(Subject subject) {
        return kinds.orderedStream()
                .filter(one -> one.type().equals(subject.type()))
                .findFirst();
    }

    private Map<String, Object> gathered(Subject about, UUID person, Function<Subject, Map<String, Object>> read) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("house.name", house);
        facts.put("today", LocalDate.ofInstant(clock.instant(), zone).toString());
        Map<String, Object> own = Map.of();
        if (about != null) {
            Subject today = aliases.getObject().today(about);
            own = read.apply(today);
            flatten(today.type(), own, facts);
        }
        behind(own, person, read, facts);
        if (about != null && about.type().equals("lead")) {
            lead(own, facts);
        }
        if (own.get("owner") != null) {
            people.find(own.get("owner").toString()).ifPresent(owner -> put(facts, "owner", owner));
        }
        return facts;
    }

    private static void behind(
            Map<String, Object> own,
            UUID person,
            Function<Subject, Map<String, Object>> read,
            Map<String, Object> facts) {
        Object personId = person != null ? person : own.get(BEHIND.get("person"));
        Map<String, Object> who = personId == null || facts.containsKey("person.title")
                ? Map.of()
                : read.apply(new Subject("person", UUID.fromString(personId.toString())));
        flatten("person", who, facts);
        Object companyId = own.getOrDefault(BEHIND.get("company"), who.get(BEHIND.get("company")));
        if (companyId != null && !facts.containsKey("company.title")) {
            flatten("company", read.apply(new Subject("company", UUID.fromString(companyId.toString()))), facts);
        }
    }

    private static void lead(Map<String, Object> own, Map<String, Object> facts) {
        own.forEach((name, value) -> {
            if (OF_A_PERSON.contains(name)) {
                facts.putIfAbsent("person." + name, value);
            }
        });
        if (own.get("company") != null) {
            facts.putIfAbsent("company.name", own.get("company"));
        }
    }

    private static void flatten(String prefix, Map<String, Object> from, Map<String, Object> to) {
        from.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                inner.forEach((key, one) -> {
                    if (one != null) {
                        to.put(prefix + "." + name + "." + key, one);
                    }
                });
            } else if (value != null) {
                to.put(prefix + "." + name, value);
            }
        });
    }

    private static void put(Map<String, Object> facts, String who, Person person) {
        facts.put(who + ".name", person.name());
        if (person.email() != null) {
            facts.put(who + ".email", person.email());
        }
    }
}
