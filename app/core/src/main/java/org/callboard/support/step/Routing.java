package org.callboard.support.step;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.access.Workload;
import org.callboard.decision.Decided;
import org.callboard.kernel.engine.Job;
import org.callboard.rules.support.Agent;
import org.callboard.rules.support.Handles;
import org.callboard.rules.support.NotFor;
import org.callboard.rules.support.ToQueue;
import org.callboard.support.Queues.Queue;
import org.callboard.support.desk.QueueBook;
import org.callboard.support.ticket.HandRows;
import org.callboard.support.ticket.TicketRow;
import org.springframework.stereotype.Component;

/**
 * Where a ticket goes, and to whom. The rules say who may; of those in the queue's team whoever has it keeps it, else the
 * one with the least open work gets it, and among equals the one who has waited longest.
 */
@Component
class Routing {

    private final People people;
    private final Workload workload;
    private final QueueBook queues;
    private final HandRows hands;
    private final Judging judging;

    Routing(People people, Workload workload, QueueBook queues, HandRows hands, Judging judging) {
        this.people = people;
        this.workload = workload;
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
        return new Chosen(queue, keeps ? ticket.owner() : leastBusy(suiting));
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
        List<Person> all = Stream.of(Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER)
                .flatMap(role -> people.withRole(role).stream())
                .collect(Collectors.toMap(Person::username, Function.identity(), (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(Person::username))
                .toList();
        Map<String, Integer> open = workload.openTasks(all.stream()
                .collect(Collectors.toMap(
                        Person::username, person -> Math.max(person.capacity(), Workload.COUNTED_UP_TO))));
        return all.stream()
                .map(person -> new Agent(
                        person.username(),
                        person.teams(),
                        person.industries(),
                        person.languages(),
                        open.getOrDefault(person.username(), 0),
                        person.capacity(),
                        person.present()))
                .toList();
    }

    private static Set<String> may(Decided decided) {
        Set<String> may = decided.findings(Handles.class).stream()
                .map(Handles::username)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        decided.findings(NotFor.class).forEach(not -> may.remove(not.username()));
        return may;
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
