package org.callboard.support.step;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callboard.access.People;
import org.callboard.access.Role;
import org.callboard.kernel.engine.Job;
import org.callboard.support.level.ClockKind;
import org.callboard.support.level.Clocks;
import org.callboard.support.ticket.TicketNews;
import org.callboard.support.ticket.TicketRow;
import org.callboard.support.ticket.TicketRows;
import org.springframework.stereotype.Component;

/** A promise was broken: it stands on the ticket, and the supervisors hear of it. */
@Component
class RecordBreachWorker extends TicketStep {

    private final TicketRows rows;
    private final Clocks clocks;
    private final TicketNews news;
    private final People people;
    private final Clock clock;

    RecordBreachWorker(TicketRows rows, Clocks clocks, TicketNews news, People people, Clock clock) {
        super("support.record-breach", rows);
        this.rows = rows;
        this.clocks = clocks;
        this.news = news;
        this.people = people;
        this.clock = clock;
    }

    @Override
    void work(TicketRow ticket, Job job) {
        List<ClockKind> broken = clocks.breakOverdue(ticket.id(), clock.instant());
        if (!broken.isEmpty()) {
            rows.write(ticket.id(), Map.of("breached", true), clock.instant());
        }
        broken.forEach(kind -> {
            String text = "The " + kind.words() + " of " + ticket.title() + " is overdue";
            news.happened(ticket.id(), "promise-broken", "The " + kind.words() + " is overdue", Map.of());
            news.notice(ticket, "promise-broken", text, supervisors(ticket));
        });
    }

    private Set<String> supervisors(TicketRow ticket) {
        Set<String> told = new LinkedHashSet<>();
        people.withRole(Role.SUPPORT_MANAGER).forEach(person -> told.add(person.username()));
        told.add(ticket.owner());
        return told;
    }
}
