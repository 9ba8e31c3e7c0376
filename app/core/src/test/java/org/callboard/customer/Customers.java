package org.callboard.customer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.audit.Timeline;
import org.callboard.audit.TimelineFilter;
import org.callboard.kernel.Subject;
import org.callboard.records.Records;

/** Who plays in these tests, and the companies and people they make. */
class Customers {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final CurrentUser currentUser;
    private final Records records;
    private final Timeline timeline;

    Customers(CurrentUser currentUser, Records records, Timeline timeline, People people) {
        this.currentUser = currentUser;
        this.records = records;
        this.timeline = timeline;
        people.replaceAll(List.of(
                person("rep1", Role.SALES_REP),
                person("rep2", Role.SALES_REP),
                person("manager1", Role.SALES_MANAGER)));
    }

    private static Person person(String username, String role) {
        return new Person(
                username,
                username,
                null,
                Set.of(role),
                Set.of("sales-emea"),
                Set.of(),
                Set.of(),
                Set.of(),
                0,
                true,
                true);
    }

    /** A word that stands in no other test. */
    static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 10) + NUMBER.incrementAndGet();
    }

    <T> T as(String username, Supplier<T> work) {
        String role = username.startsWith("rep")
                ? Role.SALES_REP
                : username.startsWith("agent")
                        ? Role.SUPPORT_AGENT
                        : username.startsWith("analyst") ? Role.ANALYST : Role.SALES_MANAGER;
        return currentUser.actingFor(new Viewer(username, username, Set.of(role), Set.of("sales-emea")), work);
    }

    void doing(String username, Runnable work) {
        as(username, () -> {
            work.run();
            return null;
        });
    }

    UUID company(String owner, Object... namesAndValues) {
        return create(CompanyKind.NAME, owner, namesAndValues);
    }

    UUID person(String owner, Object... namesAndValues) {
        return create(PersonKind.NAME, owner, namesAndValues);
    }

    private UUID create(String kind, String owner, Object... namesAndValues) {
        Map<String, Object> values = new java.util.HashMap<>();
        values.put("owner", owner);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return as("manager1", () -> records.create(kind, values));
    }

    List<String> linesOf(Subject subject) {
        return as(
                "manager1",
                () -> timeline.of(subject, TimelineFilter.everything(), null, 50).items().stream()
                        .map(entry -> entry.what())
                        .toList());
    }
}
