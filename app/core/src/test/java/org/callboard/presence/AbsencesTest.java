package org.callboard.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectDescribed;
import org.callboard.kernel.engine.OpenTask;
import org.callboard.testing.FakeEngine;
import org.callboard.worklist.Notifications;
import org.callboard.worklist.WorkItem;
import org.callboard.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

@SpringJUnitConfig(PresenceHouse.class)
class AbsencesTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    Absences absences;

    @Autowired
    StandInsNow standIns;

    @Autowired
    Presence presence;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    FakeEngine engine;

    @Autowired
    Worklist worklist;

    @Autowired
    Notifications notifications;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PresenceHouse.Turned clock;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void everybodyIsThere() {
        jdbc.execute("truncate presence.absence, presence.seen");
        people.replaceAll(List.of(
                person("rep1", Role.SALES_REP),
                person("rep2", Role.SALES_REP),
                person("rep3", Role.SALES_REP),
                person("agent1", Role.SUPPORT_AGENT),
                person("manager1", Role.SALES_MANAGER)));
        clock.on(Duration.ofHours(1));
    }

    @Test
    void whoIsAwayIsNotPresentUntilTheyAreBack() {
        as("rep1", () -> absences.add(away(null, "rep2")));
        clock.on(Duration.ofSeconds(4));

        assertThat(people.find("rep1").orElseThrow().present()).isFalse();
        assertThat(people.find("rep2").orElseThrow().present()).isTrue();
        assertThat(presence.of(List.of("rep1", "rep2"))).containsEntry("rep1", Presence.State.ABSENT);
        clock.on(WEEK);
        assertThat(people.find("rep1").orElseThrow().present()).isTrue();
    }

    @Test
    void aNewTaskGoesToTheStandInAndTheTimelineSaysWhy() {
        as("rep1", () -> absences.add(away(null, "rep2")));
        OpenTask task = task("rep1", Role.SALES_REP);

        Optional<String> instead = inTransaction(() -> standIns.insteadOf("rep1", task, anybody -> true));

        assertThat(instead).contains("rep2");
        assertThat(as("rep2", () -> notifications.newest(5)))
                .extracting(Notifications.Notification::text)
                .anyMatch(text -> text.equals("\"Contact lead\" is yours: you stand in for Rep1."));
        assertThat(inTransaction(() -> standIns.insteadOf("rep3", task, anybody -> true)))
                .isEmpty();
    }

    @Test
    void nobodyStandsInForWhatTheyMayNotDo() {
        as("rep1", () -> absences.add(away(null, "rep2")));

        assertThat(inTransaction(() -> standIns.insteadOf("rep1", task("rep1", Role.SALES_MANAGER), anybody -> true)))
                .as("it waits for another role")
                .isEmpty();
        assertThat(inTransaction(() -> standIns.insteadOf("rep1", task("rep1", Role.SALES_REP), "rep3"::equals)))
                .as("the model does not let them")
                .isEmpty();
    }

    @Test
    void aChainOfStandInsEndsWithWhoIsThere() {
        as("rep1", () -> absences.add(away(null, "rep2")));
        as("rep2", () -> absences.add(away(null, "rep3")));

        assertThat(absences.standIn("rep1", clock.instant().plusSeconds(1))).contains("rep3");
        assertThatThrownBy(() -> as("rep3", () -> absences.add(away(null, "rep1"))))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.fields())
                                .extracting(BadInput.Field::field)
                                .containsExactly("standIn"));
        as("rep3", () -> absences.add(away(null, null)));
        assertThat(absences.standIn("rep1", clock.instant().plusSeconds(1)))
                .as("the last one is away, too")
                .isEmpty();
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(wrong(new AbsenceDraft(null, null, null, null, null))).containsExactly("from");
        assertThat(wrong(away(null, "rep1"))).containsExactly("standIn");
        assertThat(wrong(away(null, "nobody"))).containsExactly("standIn");
        assertThat(wrong(away(null, "agent1"))).as("no role in common").containsExactly("standIn");
        Instant now = clock.instant();
        assertThat(wrong(new AbsenceDraft(null, now.minus(WEEK), now.minusSeconds(1), null, null)))
                .containsExactly("until");
        assertThat(wrong(new AbsenceDraft(null, now, now.plus(Duration.ofDays(5_000)), null, null)))
                .containsExactly("until");
        as("rep1", () -> absences.add(away(null, null)));
        assertThat(wrong(away(null, null))).as("they are away then already").containsExactly("from");
    }

    @Test
    void oneSaysItForOneselfAndAManagerForAnybody() {
        Absence told = as("manager1", () -> absences.add(away("rep1", "rep2")));

        assertThat(told.toldBy()).isEqualTo("manager1");
        assertThat(as("rep1", () -> absences.coming("rep1", 10))).containsExactly(told);
        assertThat(as("manager1", () -> absences.coming(null, 10))).hasSize(1);
        assertThatThrownBy(() -> as("rep2", () -> absences.coming(null, 10))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as("rep2", () -> absences.add(away("rep3", null))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as("rep2", () -> end(told.id()))).isInstanceOf(Forbidden.class);
        assertThat(as("rep1", () -> notifications.newest(5)))
                .extracting(Notifications.Notification::text)
                .anyMatch(text -> text.startsWith("Manager1 says that you are away"));
    }

    @Test
    void whoComesBackEarlierIsThereAtOnce() {
        Absence told = as("rep1", () -> absences.add(away(null, "rep2")));
        clock.on(Duration.ofHours(2));

        as("rep1", () -> end(told.id()));

        assertThat(absences.now("rep1")).isEmpty();
        Absence later = as(
                "rep1",
                () -> absences.add(new AbsenceDraft(
                        null,
                        clock.instant().plus(WEEK),
                        clock.instant().plus(WEEK).plus(WEEK),
                        null,
                        "Sea")));
        as("rep1", () -> end(later.id()));
        assertThat(as("rep1", () -> absences.coming("rep1", 10))).isEmpty();
    }

    @Test
    void openTasksGoOnRequestAsFarAsTheStandInMayDoThem() {
        UUID lead = described();
        String mine = engine(lead, "rep1", Role.SALES_REP);
        String managers = engine(lead, "rep1", Role.SALES_MANAGER);
        Absence told = as("rep1", () -> absences.add(away(null, "rep2")));

        Absences.Handed handed = as("rep1", () -> absences.handOver(told.id()));

        assertThat(handed).isEqualTo(new Absences.Handed(1, 1));
        assertThat(item(mine).assignee()).isEqualTo("rep2");
        assertThat(item(managers).assignee()).isEqualTo("rep1");
        assertThat(as("rep1", () -> absences.handOver(told.id()))).isEqualTo(new Absences.Handed(0, 1));
        as(
                "rep1",
                () -> absences.change(
                        told.id(), told.version(), new AbsenceDraft(null, told.from(), told.until(), null, null)));
        assertThatThrownBy(() -> as("rep1", () -> absences.handOver(told.id()))).isInstanceOf(Conflict.class);
    }

    @Test
    void presenceIsWhatPeopleDidLastAndCostsOneWriteAMinute() {
        presence.active("rep1");
        Instant first = written();
        clock.on(Duration.ofSeconds(30));
        presence.active("rep1");

        assertThat(written()).as("the second click within a minute").isEqualTo(first);
        assertThat(presence.of(List.of("rep1", "rep2")))
                .containsEntry("rep1", Presence.State.ONLINE)
                .containsEntry("rep2", Presence.State.OFFLINE);
        clock.on(Duration.ofMinutes(7));
        assertThat(presence.of(List.of("rep1"))).containsEntry("rep1", Presence.State.AWAY);
        clock.on(Duration.ofMinutes(3));
        presence.there("rep1");
        clock.on(Duration.ofMinutes(9));
        assertThat(presence.of(List.of("rep1"))).containsEntry("rep1", Presence.State.AWAY);
        clock.on(Duration.ofMinutes(3));
        assertThat(presence.of(List.of("rep1"))).containsEntry("rep1", Presence.State.OFFLINE);
        presence.active("rep1");
        presence.gone("rep1");
        assertThat(presence.of(List.of("rep1"))).containsEntry("rep1", Presence.State.OFFLINE);
    }

    @Test
    void rulesMayKnowWhoIsFree() {
        presence.active("rep2");
        as("rep1", () -> absences.add(away(null, "rep2")));
        clock.on(Duration.ofSeconds(4));

        List<Staff.Seat> seats = staff.withRole(Role.SALES_REP);

        assertThat(seats)
                .extracting(Staff.Seat::state)
                .containsExactly(Presence.State.ABSENT, Presence.State.ONLINE, Presence.State.OFFLINE);
        assertThat(seats).extracting(Staff.Seat::isFree).containsExactly(false, true, false);
    }

    private Instant written() {
        return jdbc.queryForObject(
                        "select active_at from presence.seen where username = 'rep1'", java.sql.Timestamp.class)
                .toInstant();
    }

    private UUID described() {
        UUID lead = Ids.next();
        transaction.executeWithoutResult(status ->
                events.publishEvent(new SubjectDescribed(Subject.lead(lead), "Big Corp", null, "rep1", "sales-emea")));
        return lead;
    }

    private String engine(UUID lead, String assignee, String group) {
        return transaction.execute(status -> engine.opens(
                new SubjectDescribed(Subject.lead(lead), "Big Corp", null, "rep1", "sales-emea"),
                assignee,
                Set.of(group),
                null,
                null));
    }

    private WorkItem item(String id) {
        return as("manager1", () -> worklist.get(id));
    }

    private OpenTask task(String assignee, String group) {
        return new OpenTask(
                Ids.next().toString(),
                "Contact lead",
                "lead-handling",
                "Task_ContactLead",
                "i",
                described().toString(),
                1,
                assignee,
                Set.of(group),
                50,
                clock.instant(),
                null,
                null,
                null);
    }

    private List<String> wrong(AbsenceDraft draft) {
        try {
            as("rep1", () -> absences.add(draft));
            return List.of();
        } catch (BadInput bad) {
            return bad.fields().stream().map(BadInput.Field::field).toList();
        }
    }

    private AbsenceDraft away(String username, String standIn) {
        return new AbsenceDraft(username, clock.instant(), clock.instant().plus(WEEK), standIn, "Holidays");
    }

    private Object end(UUID id) {
        absences.end(id);
        return null;
    }

    private <T> T inTransaction(Supplier<T> work) {
        clock.on(Duration.ofSeconds(4));
        return transaction.execute(status -> work.get());
    }

    private <T> T as(String username, Supplier<T> work) {
        Person person = people.find(username).orElseThrow();
        return currentUser.actingFor(new Viewer(username, person.name(), person.roles(), person.teams()), work);
    }

    private static Person person(String username, String role) {
        String name = username.substring(0, 1).toUpperCase() + username.substring(1);
        return new Person(
                username,
                name,
                username + "@example.com",
                Set.of(role),
                Set.of("sales-emea"),
                Set.of(),
                Set.of(),
                Set.of(),
                0,
                true,
                true);
    }
}
