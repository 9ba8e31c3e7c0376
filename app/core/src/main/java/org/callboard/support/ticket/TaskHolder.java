package org.callboard.support.ticket;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.callboard.kernel.DomainEvent;
import org.callboard.support.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever takes the task of a ticket, or is given it, has the ticket; whoever gives it back leaves it to its queue. */
@Component
class TaskHolder {

    private final TicketRows rows;
    private final HandRows hands;
    private final TicketNews news;
    private final Clock clock;

    TaskHolder(TicketRows rows, HandRows hands, TicketNews news, Clock clock) {
        this.rows = rows;
        this.hands = hands;
        this.news = news;
        this.clock = clock;
    }

    @EventListener
    void on(DomainEvent event) {
        if (!event.subject().type().equals(Tickets.KIND) || !isWork(event.details())) {
            return;
        }
        switch (event.what()) {
            case "task.claimed", "task.assigned", "task.reassigned" ->
                hand(event.subject().id(), (String) event.details().get("assignee"));
            case "task.released", "task.escalated" -> hand(event.subject().id(), null);
            default -> {}
        }
    }

    private static boolean isWork(Map<String, Object> details) {
        return details != null && details.get("element") instanceof String element && Turns.WORK.contains(element);
    }

    private void hand(UUID ticket, String holder) {
        rows.lock(ticket)
                .filter(row -> row.state().isUnderWay() && !Objects.equals(row.owner(), holder))
                .ifPresent(row -> hand(row, holder));
    }

    private void hand(TicketRow before, String holder) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("owner", holder);
        if (holder != null && hands.hadOwner(before.id())) {
            columns.put("reassigned", before.reassigned() + 1);
        }
        TicketRow now = rows.write(before.id(), columns, clock.instant());
        hands.add(now.id(), holder, now.queue(), clock.instant());
        news.described(now);
        String text = holder == null ? "Waits for somebody" : "Is " + holder + "'s, with its task";
        news.happened(now.id(), "ticket-handed", text, TicketNews.change("owner", before.owner(), holder));
    }
}
