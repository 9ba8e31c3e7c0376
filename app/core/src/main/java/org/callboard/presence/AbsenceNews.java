package org.callboard.presence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Viewer;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.FieldChanges;
import org.callboard.kernel.Noticed;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectFacts;
import org.callboard.kernel.engine.OpenTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells those who stand in; and on the timeline of a task's subject, why somebody else has it. */
@Component
class AbsenceNews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final People people;
    private final ObjectProvider<SubjectFacts> kinds;
    private final ApplicationEventPublisher events;

    AbsenceNews(People people, ObjectProvider<SubjectFacts> kinds, ApplicationEventPublisher events) {
        this.people = people;
        this.kinds = kinds;
        this.events = events;
    }

    private record StoodIn(Subject subject, String what, String text, Map<String, Object> details)
            implements DomainEvent {}

    void told(Absence absence, Viewer by) {
        String name = name(absence.username());
        Subject about = new Subject("absence", absence.id());
        if (absence.standIn() != null && !absence.standIn().equals(by.username())) {
            String text = "You stand in for " + name + " from " + day(absence.from()) + " until " + day(absence.until())
                    + ".";
            events.publishEvent(new Noticed(List.of(absence.standIn()), "presence.stands-in", text, about));
        }
        if (!absence.username().equals(by.username())) {
            String text = by.name() + " says that you are away from " + day(absence.from()) + " until "
                    + day(absence.until()) + ".";
            events.publishEvent(new Noticed(List.of(absence.username()), "presence.told-away", text, about));
        }
    }

    void stoodIn(OpenTask task, Absence absence, String standIn) {
        subject(task).ifPresent(subject -> {
            Map<String, Object> details = new HashMap<>();
            details.put("task", task.id());
            details.put("element", task.element());
            details.putAll(FieldChanges.of("assignee", absence.username(), standIn));
            String text = "\"" + task.name() + "\" went to " + name(standIn) + ", who stands in for "
                    + name(absence.username()) + " until " + day(absence.until()) + ".";
            events.publishEvent(new StoodIn(subject, "presence.stood-in", text, details));
            String told = "\"" + task.name() + "\" is yours: you stand in for " + name(absence.username()) + ".";
            events.publishEvent(new Noticed(List.of(standIn), "presence.stood-in", told, subject));
        });
    }

    private java.util.Optional<Subject> subject(OpenTask task) {
        try {
            UUID id = UUID.fromString(String.valueOf(task.businessKey()));
            return kinds.orderedStream()
                    .filter(kind -> !kind.of(id).isEmpty())
                    .findFirst()
                    .map(kind -> new Subject(kind.type(), id));
        } catch (IllegalArgumentException aboutNothing) {
            return java.util.Optional.empty();
        }
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    private static String day(Instant at) {
        return DAY.format(at.atOffset(ZoneOffset.UTC));
    }
}
