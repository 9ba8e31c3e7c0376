package org.callboard.support.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.engine.TaskList;
import org.callboard.support.desk.QueueBook;
import org.callboard.support.step.Promising;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What follows when somebody writes fields of a ticket: another team, another promise, another pair of hands. */
@Component
class TicketChanges {

    private static final Set<String> PROMISED_BY = Set.of("priority", "companyId", "category");

    private final TicketRows rows;
    private final HandRows hands;
    private final QueueBook queues;
    private final TicketNews news;
    private final ObjectProvider<Promising> promising;
    private final ObjectProvider<TaskList> tasks;
    private final Clock clock;

    TicketChanges(
            TicketRows rows,
            HandRows hands,
            QueueBook queues,
            TicketNews news,
            ObjectProvider<Promising> promising,
            ObjectProvider<TaskList> tasks,
            Clock clock) {
        this.rows = rows;
        this.hands = hands;
        this.queues = queues;
        this.news = news;
        this.promising = promising;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** In the transaction that wrote them, of a new ticket as well. */
    void follow(UUID id, Map<String, Object> values, Set<String> changed) {
        if (changed.contains("parentId")) {
            requireTree(id, (UUID) values.get("parentId"));
        }
        if (!values.containsKey("createdAt")) {
            firstHand(id, values);
            return;
        }
        if (changed.contains("queue") || changed.contains("team")) {
            toTeamOf(id, (String) values.get("queue"));
        }
        if (changed.contains("owner") || changed.contains("queue")) {
            handOver(rows.living(id).orElseThrow(), changed.contains("owner"));
        }
        if (changed.stream().anyMatch(PROMISED_BY::contains)) {
            promising.getObject().again(id);
        }
    }

    private void firstHand(UUID id, Map<String, Object> values) {
        if (values.get("owner") != null) {
            hands.add(id, values.get("owner").toString(), (String) values.get("queue"), clock.instant());
        }
    }

    private void requireTree(UUID id, UUID parent) {
        if (parent != null && rows.isAbove(id, parent)) {
            throw new BadInput("parentId", "Belongs under this ticket itself; choose another one.");
        }
    }

    /** A ticket is its queue's team's, whoever has it. */
    private void toTeamOf(UUID id, String queue) {
        queues.find(queue).ifPresent(found -> {
            news.described(rows.write(id, Map.of("team", found.team()), clock.instant()));
        });
    }

    private void handOver(TicketRow ticket, boolean owner) {
        Instant now = clock.instant();
        if (owner) {
            boolean again = hands.hadOwner(ticket.id());
            hands.add(ticket.id(), ticket.owner(), ticket.queue(), now);
            if (again && ticket.owner() != null) {
                rows.write(ticket.id(), Map.of("reassigned", ticket.reassigned() + 1), now);
            }
            giveTasks(ticket);
            news.notice(ticket, "ticket-assigned", ticket.title() + " is yours", ownerOf(ticket));
        } else {
            hands.add(ticket.id(), ticket.owner(), ticket.queue(), now);
        }
    }

    private static Set<String> ownerOf(TicketRow ticket) {
        return ticket.owner() == null ? Set.of() : Set.of(ticket.owner());
    }

    private void giveTasks(TicketRow ticket) {
        for (String element : Turns.WORK) {
            tasks.getObject().giveTo(ticket.id().toString(), element, ticket.owner(), Map.of());
        }
    }
}
