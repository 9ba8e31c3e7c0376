package org.callboard.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.audit.Timeline;
import org.callboard.audit.TimelineFilter;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Worker;
import org.callboard.records.Records;
import org.springframework.transaction.support.TransactionTemplate;

/** Who plays in these tests, the tickets that they open, and the steps that a process would take. */
public class SupportCast {

    private static final Map<String, String> ROLES = Map.of(
            "agent1", Role.SUPPORT_AGENT,
            "agent2", Role.SUPPORT_AGENT,
            "agent3", Role.SUPPORT_AGENT,
            "other1", Role.SUPPORT_AGENT,
            "supervisor1", Role.SUPPORT_MANAGER,
            "rep1", Role.SALES_REP,
            "marketer1", Role.MARKETER,
            "analyst1", Role.ANALYST,
            "admin1", Role.ADMIN);
    private static final Map<String, Set<String>> TEAMS = Map.of(
            "other1", Set.of("billing"), "supervisor1", Set.of("support-managers"), "rep1", Set.of("sales-emea"));

    private final CurrentUser currentUser;
    private final Records records;
    private final Timeline timeline;
    private final Tickets tickets;
    private final List<Worker> workers;
    private final TransactionTemplate transaction;

    SupportCast(
            CurrentUser currentUser,
            Records records,
            Timeline timeline,
            Tickets tickets,
            List<Worker> workers,
            TransactionTemplate transaction,
            People people) {
        this.currentUser = currentUser;
        this.records = records;
        this.timeline = timeline;
        this.tickets = tickets;
        this.workers = workers;
        this.transaction = transaction;
        people.replaceAll(ROLES.keySet().stream().map(SupportCast::person).toList());
    }

    private static Set<String> teams(String username) {
        return TEAMS.getOrDefault(username, Set.of("support"));
    }

    private static Person person(String username) {
        String name = Character.toUpperCase(username.charAt(0)) + username.substring(1) + " Example";
        Set<String> roles = Set.of(ROLES.get(username));
        return new Person(username, name, null, roles, teams(username), Set.of(), Set.of(), Set.of(), 0, true, true);
    }

    public <T> T as(String username, Supplier<T> work) {
        return currentUser.actingFor(
                new Viewer(username, username, Set.of(ROLES.get(username)), teams(username)), work);
    }

    public void doing(String username, Runnable work) {
        as(username, () -> {
            work.run();
            return null;
        });
    }

    public UUID company(String name) {
        return as("rep1", () -> records.create("company", Map.of("name", name)));
    }

    /** @param email {@code null} for none */
    public UUID customer(String lastName, String email) {
        Map<String, Object> values = new HashMap<>(Map.of("lastName", lastName));
        if (email != null) {
            values.put("email", email);
        }
        return as("rep1", () -> records.create("person", values));
    }

    /** As it stands before its process took a step. */
    UUID opened(String by, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>(Map.of("subject", "Printer is pale"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return as(by, () -> records.create(Tickets.KIND, values));
    }

    /** Classified, promised, routed. */
    public UUID ticket(String by, Object... namesAndValues) {
        UUID ticket = opened(by, namesAndValues);
        step("support.classify", ticket, Map.of());
        step("support.promise", ticket, Map.of());
        step("support.route", ticket, Map.of());
        return ticket;
    }

    Outcome.Done step(String topic, UUID ticket, Map<String, Object> variables) {
        Worker worker = workers.stream()
                .filter(one -> one.topic().name().equals(topic))
                .findFirst()
                .orElseThrow();
        Job job = new Job("job", worker.topic(), "support-escalation", "Task_X", "i1", ticket.toString(), 1, variables);
        return (Outcome.Done) Causes.within(
                Cause.step("support-escalation", "Task_X", "i1", 1),
                () -> transaction.execute(status -> worker.work(job)));
    }

    public TicketView seen(UUID ticket) {
        return as("supervisor1", () -> tickets.get(ticket));
    }

    List<String> linesOf(Subject subject) {
        return as(
                "admin1",
                () -> timeline.of(subject, TimelineFilter.everything(), null, 50).items().stream()
                        .map(entry -> entry.what())
                        .toList());
    }
}
