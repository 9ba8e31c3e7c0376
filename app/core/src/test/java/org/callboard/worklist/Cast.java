package org.callboard.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectDescribed;
import org.callboard.testing.FakeEngine;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Who plays in these tests, and what they find on their desks. */
@TestComponent
class Cast {

    static final String EMEA = "sales-emea";

    private final CurrentUser currentUser;
    private final FakeEngine engine;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Cast(
            CurrentUser currentUser,
            People people,
            FakeEngine engine,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.currentUser = currentUser;
        this.engine = engine;
        this.transaction = transaction;
        this.events = events;
        people.replaceAll(List.of(
                person("rep1", Role.SALES_REP, EMEA),
                person("rep2", Role.SALES_REP, EMEA),
                person("rep3", Role.SALES_REP, "sales-apac"),
                person("manager1", Role.SALES_MANAGER, EMEA),
                person("agent1", Role.SUPPORT_AGENT, "support"),
                person("supervisor1", Role.SUPPORT_MANAGER, "support"),
                person("marketer1", Role.MARKETER, "marketing"),
                person("analyst1", Role.ANALYST, "analysts"),
                person("admin1", Role.ADMIN, "admins")));
    }

    private static Person person(String username, String role, String team) {
        String name = username.substring(0, 1).toUpperCase() + username.substring(1);
        return new Person(
                username,
                name,
                username + "@example.com",
                Set.of(role),
                Set.of(team),
                Set.of(),
                Set.of(),
                Set.of(),
                0,
                true,
                true);
    }

    Viewer viewer(String username) {
        String role = username.startsWith("rep")
                ? Role.SALES_REP
                : switch (username) {
                    case "manager1" -> Role.SALES_MANAGER;
                    case "agent1" -> Role.SUPPORT_AGENT;
                    case "supervisor1" -> Role.SUPPORT_MANAGER;
                    case "marketer1" -> Role.MARKETER;
                    case "analyst1" -> Role.ANALYST;
                    default -> Role.ADMIN;
                };
        String team = username.equals("rep3") ? "sales-apac" : username.startsWith("rep") ? EMEA : "others";
        return new Viewer(username, username, Set.of(role), Set.of(team));
    }

    <T> T as(String username, Supplier<T> act) {
        return currentUser.actingFor(viewer(username), act);
    }

    void as(String username, Runnable act) {
        as(username, () -> {
            act.run();
            return null;
        });
    }

    /** A lead of that owner and the task to contact it, assigned to the owner. */
    String contactTask(String owner, String team) {
        return contactTask("Big Corp", owner, team, Instant.parse("2026-03-01T14:00:00Z"));
    }

    String contactTask(String title, String owner, String team, Instant due) {
        SubjectDescribed lead = lead(title, owner, team);
        return transaction.execute(t -> {
            events.publishEvent(lead);
            return engine.opens(lead, owner, Set.of(Role.SALES_REP), due, "lead/contact-lead");
        });
    }

    static SubjectDescribed lead(String title, String owner, String team) {
        return new SubjectDescribed(Subject.lead(Ids.next()), title, "HOT", owner, team);
    }
}
