package org.callboard.support.step;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callboard.access.Role;
import org.callboard.decision.Decided;
import org.callboard.kernel.engine.Job;
import org.callboard.presence.Presence;
import org.callboard.presence.Staff;
import org.callboard.rules.support.Agent;
import org.callboard.rules.support.Favours;
import org.callboard.rules.support.Handles;
import org.callboard.rules.support.NotFor;
import org.callboard.rules.support.ToQueue;
import org.callboard.support.Queues.Queue;
import org.callboard.support.desk.QueueBook;
import org.callboard.support.ticket.HandRows;
import org.callboard.support.ticket.TicketRow;
import org.springframework.stereotype.Component;

/**
 * Where a ticket goes, and to whom. The rules say who may; of those in the queue's team whoever has it keeps it, else of those
 * whom the rules favour most the one with the least open work gets it, and among equals the one who has waited longest.
 */
@Component
class Routing {

    private static final Set<String> WHO_WORKS = Set.of(Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER);

    private final Staff staff;
    private final QueueBook queues;
    private final HandRows hands;
    private final Judging judging;

    Routing(Staff staff, QueueBook queues, HandRows hands, Judging judging) {
        this.staff = staff;
        this.queues = queues;
        this.hands = hands;
        this.judging = judging;
    }

    /** @param owner {@code null} when nobody may have it: it waits in the queue */
    record Chosen(Queue queue, String owner) {}

    Chosen choose(TicketRow ticket, Job job) {
        List<Agent> agents = agents();
        List<Object> facts = new ArrayList<>(agents);
        facts.add(judging.toRoute(ticket));
        Decided decided = judging.decide("ticket-routing", job.release(), ticket.id(), job.instanceId(), facts);
        Queue queue = queue(ticket, decided);
        Set<String> may = may(decided);
        List<Agent> suiting = agents.stream()
                .filter(agent -> may.contains(agent.username()) && agent.teams().contains(queue.team()))
                .toList();
        boolean keeps = suiting.stream().anyMatch(agent -> agent.username().equals(ticket.owner()));
        return new Chosen(queue, keeps ? ticket.owner() : leastBusy(favoured(suiting, decided)));
    }

    /** What rules name goes first; a queue of another level is left for that of the ticket's. */
    private Queue queue(TicketRow ticket, Decided decided) {
        return decided.findings(ToQueue.class).stream()
                .map(ToQueue::queue)
                .sorted()
                .flatMap(key -> queues.find(key).stream())
                .findFirst()
                .or(() -> queues.find(ticket.queue())
                        .filter(now -> now.level() == null || now.level() == ticket.level())
                        .filter(now -> !now.retired()))
                .or(() -> queues.ofLevel(ticket.level()))
                .orElseThrow(() -> new IllegalStateException(
                        "No queue takes tickets of the " + ticket.level().words() + "."));
    }

    private List<Agent> agents() {
        return staff.withAnyRole(WHO_WORKS).stream()
                .map(seat -> new Agent(
                        seat.person().username(),
                        seat.person().teams(),
                        seat.person().industries(),
                        seat.person().languages(),
                        seat.open(),
                        seat.capacity(),
                        seat.state() != Presence.State.ABSENT,
                        seat.state() == Presence.State.ONLINE,
                        seat.standsInFor()))
                .sorted(Comparator.comparing(Agent::username))
                .toList();
    }

    private static Set<String> may(Decided decided) {
        Set<String> may = decided.findings(Handles.class).stream()
                .map(Handles::username)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        decided.findings(NotFor.class).forEach(not -> may.remove(not.username()));
        return may;
    }

    /** Those with the most points; without any finding all of them. */
    private static List<Agent> favoured(List<Agent> suiting, Decided decided) {
        Map<String, Integer> points = decided.findings(Favours.class).stream()
                .collect(Collectors.toMap(Favours::username, Favours::points, Integer::sum));
        int most = suiting.stream()
                .mapToInt(agent -> points.getOrDefault(agent.username(), 0))
                .max()
                .orElse(0);
        return suiting.stream()
                .filter(agent -> points.getOrDefault(agent.username(), 0) == most)
                .toList();
    }

    private String leastBusy(List<Agent> suiting) {
        int least = suiting.stream().mapToInt(Agent::openWork).min().orElse(0);
        List<String> equals = suiting.stream()
                .filter(agent -> agent.openWork() == least)
                .map(Agent::username)
                .toList();
        return equals.size() < 2 ? equals.stream().findFirst().orElse(null) : hands.longestWaiting(equals);
    }
}
