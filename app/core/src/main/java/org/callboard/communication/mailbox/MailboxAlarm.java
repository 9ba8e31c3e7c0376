package org.callboard.communication.mailbox;

import java.util.List;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.kernel.Noticed;
import org.callboard.kernel.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Admins hear at once when a mailbox needs them. */
@Component
class MailboxAlarm {

    private final People people;
    private final ApplicationEventPublisher events;

    MailboxAlarm(People people, ApplicationEventPublisher events) {
        this.people = people;
        this.events = events;
    }

    @EventListener
    void on(MailboxTroubled troubled) {
        List<String> admins =
                people.withRole(Role.ADMIN).stream().map(Person::username).toList();
        if (!admins.isEmpty()) {
            events.publishEvent(new Noticed(
                    admins,
                    "communication.mailbox-trouble",
                    troubled.mailbox().address() + ": " + troubled.said(),
                    new Subject(MailboxRights.TYPE, troubled.mailbox().id())));
        }
    }
}
