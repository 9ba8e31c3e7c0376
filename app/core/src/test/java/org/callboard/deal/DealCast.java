package org.callboard.deal;

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
import org.callboard.kernel.Subject;
import org.callboard.records.Records;

/** Who plays in these tests, and the deals they make. */
class DealCast {

    private static final Map<String, String> ROLES = Map.of(
            "rep1",
            Role.SALES_REP,
            "rep2",
            Role.SALES_REP,
            "manager1",
            Role.SALES_MANAGER,
            "marketer1",
            Role.MARKETER,
            "agent1",
            Role.SUPPORT_AGENT,
            "admin1",
            Role.ADMIN);

    private final CurrentUser currentUser;
    private final Records records;
    private final Timeline timeline;

    DealCast(CurrentUser currentUser, Records records, Timeline timeline, People people) {
        this.currentUser = currentUser;
        this.records = records;
        this.timeline = timeline;
        people.replaceAll(ROLES.keySet().stream().map(DealCast::person).toList());
    }

    private static Person person(String username) {
        String name = Character.toUpperCase(username.charAt(0)) + username.substring(1) + " Example";
        return new Person(
                username,
                name,
                null,
                Set.of(ROLES.get(username)),
                Set.of("sales-emea"),
                Set.of(),
                Set.of(),
                Set.of(),
                0,
                true,
                true);
    }

    <T> T as(String username, Supplier<T> work) {
        return currentUser.actingFor(
                new Viewer(username, username, Set.of(ROLES.get(username)), Set.of("sales-emea")), work);
    }

    void doing(String username, Runnable work) {
        as(username, () -> {
            work.run();
            return null;
        });
    }

    UUID company(String name) {
        return as("rep1", () -> records.create("company", Map.of("name", name)));
    }

    UUID customer(String lastName) {
        return as("rep1", () -> records.create("person", Map.of("lastName", lastName)));
    }

    UUID deal(String owner, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>(Map.of("title", "Presses"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return as(owner, () -> records.create(Deals.KIND, values));
    }

    List<String> linesOf(Subject subject) {
        return as(
                "manager1",
                () -> timeline.of(subject, TimelineFilter.everything(), null, 50).items().stream()
                        .map(entry -> entry.what())
                        .toList());
    }

    static Subject subject(UUID deal) {
        return new Subject(Deals.KIND, deal);
    }
}
