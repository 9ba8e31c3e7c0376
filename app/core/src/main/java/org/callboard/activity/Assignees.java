package org.callboard.activity;

import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.SubjectGuard;
import org.callboard.access.Viewer;
import org.callboard.audit.AuthoredRights;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Subject;
import org.springframework.stereotype.Component;

/** Who may be given a to-do: colleagues who may see what it is about. */
@Component
class Assignees {

    private final People people;
    private final SubjectGuard guard;

    Assignees(People people, SubjectGuard guard) {
        this.people = people;
        this.guard = guard;
    }

    /** @throws BadInput of that field when there is no such colleague, or they may not see the subject */
    String require(String field, String username, Subject subject) {
        Person person = people.find(username == null ? "" : username.strip())
                .filter(Person::enabled)
                .orElseThrow(() -> new BadInput(field, "There is no such colleague."));
        Viewer them = Mentions.asViewer(person);
        if (!AuthoredRights.worksWithCustomers(them)) {
            throw new BadInput(field, person.name() + " looks at customers but does not work with them.");
        }
        if (!guard.mayRead(them, subject)) {
            throw new BadInput(field, person.name() + " may not see what the to-do is about.");
        }
        return person.username();
    }
}
