package org.callboard.activity;

import java.util.List;
import java.util.Set;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.SubjectGuard;
import org.callboard.access.Viewer;
import org.callboard.kernel.Noticed;
import org.callboard.kernel.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells colleagues that they are mentioned: each once, and only those who may see the subject. */
@Component
class Mentions {

    private static final int EXCERPT = 120;

    private final People people;
    private final SubjectGuard guard;
    private final ApplicationEventPublisher events;

    Mentions(People people, SubjectGuard guard, ApplicationEventPublisher events) {
        this.people = people;
        this.guard = guard;
        this.events = events;
    }

    /** Whom the text mentions that exists, may see the subject and was not told before. */
    List<String> newly(Viewer author, Subject subject, RichText text, Set<String> told) {
        return text.mentions().stream()
                .filter(name -> !told.contains(name) && !name.equals(author.username()))
                .filter(name -> people.find(name)
                        .filter(Person::enabled)
                        .filter(person -> guard.mayRead(asViewer(person), subject))
                        .isPresent())
                .toList();
    }

    void tell(Viewer author, Subject subject, RichText text, List<String> mentioned) {
        if (!mentioned.isEmpty()) {
            String said = author.name() + " mentioned you: " + text.cut(EXCERPT);
            events.publishEvent(new Noticed(mentioned, "activity.mentioned", said, subject));
        }
    }

    static Viewer asViewer(Person person) {
        return new Viewer(person.username(), person.name(), person.roles(), person.teams());
    }
}
