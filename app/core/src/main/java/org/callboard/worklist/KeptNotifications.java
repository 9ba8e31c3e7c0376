package org.callboard.worklist;

import java.util.List;
import java.util.Map;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Causes;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Noticed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people should hear of, and hears the models' reminders and escalations itself. */
@Service
class KeptNotifications implements Notifications {

    private static final int MOST = 100;

    private final NotificationRows rows;
    private final CurrentUser currentUser;
    private final People people;

    KeptNotifications(NotificationRows rows, CurrentUser currentUser, People people) {
        this.rows = rows;
        this.currentUser = currentUser;
        this.people = people;
    }

    @EventListener
    void on(DomainEvent event) {
        if (event.what().equals("lead.contact-due-soon")) {
            tell(event, rows.concerned(event.subject().id()));
        } else if (event.what().equals("lead.escalated")) {
            tell(
                    event,
                    people.withRole(Role.SALES_MANAGER).stream()
                            .map(Person::username)
                            .toList());
        } else if (event.what().equals("lead.assigned") && Causes.current().isEmpty()) {
            currentUser.ifKnown().ifPresent(giver -> tellNewOwner(event, giver));
        }
    }

    /** Somebody was spoken to: said even when something else about the subject was just said to them. */
    @EventListener
    void on(Noticed news) {
        rows.addAlways(news.usernames(), news.what(), news.text(), news.subject());
    }

    /** By a person: what the rules assign comes to the list anyway, hundreds at a time. */
    private void tellNewOwner(DomainEvent event, Viewer giver) {
        if (event.details().get("owner") instanceof Map<?, ?> change
                && change.get("to") instanceof String owner
                && !owner.equals(giver.username())) {
            rows.add(List.of(owner), event.what(), giver.name() + " gave you a lead.", event.subject(), null);
        }
    }

    private void tell(DomainEvent event, List<String> usernames) {
        if (!usernames.isEmpty()) {
            rows.add(usernames, event.what(), event.text(), event.subject(), null);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notification> newest(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new BadInput("limit", "Ask for 1 to " + MOST + ".");
        }
        return rows.newest(currentUser.viewer().username(), limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int unread() {
        return rows.unread(currentUser.viewer().username());
    }

    @Override
    @Transactional
    public void markRead(long id) {
        if (rows.markRead(currentUser.viewer().username(), id) == 0) {
            throw new NotFound("notification", id);
        }
    }

    @Override
    @Transactional
    public void markAllRead() {
        rows.markAllRead(currentUser.viewer().username());
    }
}
