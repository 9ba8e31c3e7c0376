package org.callboard.support.step;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.callboard.kernel.engine.Job;
import org.callboard.support.ticket.HandRows;
import org.callboard.support.ticket.TicketNews;
import org.callboard.support.ticket.TicketRow;
import org.callboard.support.ticket.TicketRows;
import org.springframework.stereotype.Component;

/** Puts a ticket into the queue of its level, or the one that rules name, and gives it to whom they suit, if anybody. */
@Component
class RouteWorker extends TicketStep {

    private final TicketRows rows;
    private final Routing routing;
    private final HandRows hands;
    private final TicketNews news;
    private final Clock clock;

    RouteWorker(TicketRows rows, Routing routing, HandRows hands, TicketNews news, Clock clock) {
        super("support.route", rows);
        this.rows = rows;
        this.routing = routing;
        this.hands = hands;
        this.news = news;
        this.clock = clock;
    }

    @Override
    void work(TicketRow ticket, Job job) {
        Routing.Chosen chosen = routing.choose(ticket, job);
        boolean otherHands = !Objects.equals(ticket.owner(), chosen.owner());
        if (!otherHands && Objects.equals(ticket.queue(), chosen.queue().key())) {
            return;
        }
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("queue", chosen.queue().key());
        columns.put("team", chosen.queue().team());
        columns.put("owner", chosen.owner());
        if (otherHands && chosen.owner() != null && hands.hadOwner(ticket.id())) {
            columns.put("reassigned", ticket.reassigned() + 1);
        }
        TicketRow now = rows.write(ticket.id(), columns, clock.instant());
        hands.add(ticket.id(), chosen.owner(), chosen.queue().key(), clock.instant());
        news.described(now);
        tell(ticket, now, chosen, otherHands);
    }

    private void tell(TicketRow before, TicketRow now, Routing.Chosen chosen, boolean otherHands) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.putAll(TicketNews.change("queue", before.queue(), now.queue()));
        details.putAll(TicketNews.change("owner", before.owner(), now.owner()));
        String to = now.owner() == null ? "" : ", for " + now.owner();
        news.happened(now.id(), "ticket-routed", "Went to " + chosen.queue().name() + to, details);
        if (otherHands && now.owner() != null) {
            news.notice(now, "ticket-assigned", now.title() + " is yours", Set.of(now.owner()));
        }
    }
}
