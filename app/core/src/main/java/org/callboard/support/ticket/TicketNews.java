package org.callboard.support.ticket;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Viewer;
import org.callboard.kernel.FieldChanges;
import org.callboard.kernel.Noticed;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectDescribed;
import org.callboard.support.Tickets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the house what happened to tickets, those who look after them, and the timelines of their customers. */
@Component
public class TicketNews {

    private final ApplicationEventPublisher events;
    private final TicketKind kind;
    private final WatcherRows watchers;
    private final People people;
    private final CurrentUser currentUser;

    TicketNews(
            ApplicationEventPublisher events,
            TicketKind kind,
            WatcherRows watchers,
            People people,
            CurrentUser currentUser) {
        this.events = events;
        this.kind = kind;
        this.watchers = watchers;
        this.people = people;
        this.currentUser = currentUser;
    }

    public static Subject subject(UUID ticket) {
        return new Subject(Tickets.KIND, ticket);
    }

    public void happened(UUID ticket, String what, String text, Map<String, Object> details) {
        events.publishEvent(new TicketEvent(subject(ticket), "support." + what, text, details));
    }

    /** As the history of fields reads it. */
    public static Map<String, Object> change(String field, Object from, Object to) {
        return FieldChanges.of(field, Objects.toString(from, null), Objects.toString(to, null));
    }

    public void described(TicketRow ticket) {
        events.publishEvent(new SubjectDescribed(
                subject(ticket.id()), ticket.title(), ticket.badge(), ticket.owner(), ticket.team()));
    }

    /** Whoever sees the customer need not see the ticket: neither its subject nor what was said is told. */
    public void customer(TicketRow ticket, String how) {
        Map<String, Object> details = Map.of("ticketId", ticket.id().toString(), "number", ticket.number());
        String text = "Ticket " + ticket.number() + " was " + how;
        if (ticket.companyId() != null) {
            events.publishEvent(new TicketEvent(
                    new Subject("company", ticket.companyId()), "customer.ticket-" + how, text, details));
        }
        if (ticket.personId() != null) {
            events.publishEvent(
                    new TicketEvent(new Subject("person", ticket.personId()), "customer.ticket-" + how, text, details));
        }
    }

    /** Those who look after it and those who watch it, save whoever did it. */
    public void notice(TicketRow ticket, String what, String text) {
        Set<String> all = new LinkedHashSet<>(watchers.of(ticket.id()));
        all.add(ticket.owner());
        notice(ticket, what, text, all);
    }

    public void notice(TicketRow ticket, String what, String text, Set<String> usernames) {
        String self = currentUser.ifKnown().map(Viewer::username).orElse(null);
        List<String> told = usernames.stream()
                .filter(Objects::nonNull)
                .filter(username -> !username.equals(self))
                .filter(username -> sees(username, ticket))
                .toList();
        if (!told.isEmpty()) {
            events.publishEvent(new Noticed(told, "support." + what, text, subject(ticket.id())));
        }
    }

    private boolean sees(String username, TicketRow ticket) {
        return people.find(username)
                .filter(person -> person.enabled())
                .map(person -> new Viewer(person.username(), person.name(), person.roles(), person.teams()))
                .filter(viewer -> kind.mayRead(viewer).covers(ticket.owner(), ticket.team()))
                .isPresent();
    }
}
