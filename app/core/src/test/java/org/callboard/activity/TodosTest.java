package org.callboard.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.audit.Timeline;
import org.callboard.audit.TimelineFilter;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectContinued;
import org.callboard.kernel.SubjectDescribed;
import org.callboard.kernel.SubjectGone;
import org.callboard.kernel.SubjectMerged;
import org.callboard.kernel.SubjectUnmerged;
import org.callboard.worklist.Notifications;
import org.callboard.worklist.WorkItem;
import org.callboard.worklist.WorkQuery;
import org.callboard.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = ActivityHouse.class)
class TodosTest {

    private static final String EMEA = "sales-emea";
    private static final Instant AT_TWO = Instant.parse("2026-03-01T14:00:00Z");

    private final Subject lead = Subject.lead(Ids.next());

    @Autowired
    Activities activities;

    @Autowired
    Todos todos;

    @Autowired
    Worklist worklist;

    @Autowired
    Notifications notifications;

    @Autowired
    Timeline timeline;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void knowsLeadAndPeople(@Autowired People people) {
        people.replaceAll(List.of(
                person("rep1", Role.SALES_REP),
                person("rep2", Role.SALES_REP),
                person("manager1", Role.SALES_MANAGER),
                person("analyst1", Role.ANALYST),
                person("agent1", Role.SUPPORT_AGENT)));
        known(lead, "Big Corp", "rep1");
    }

    @Test
    void standsInMyWorkBesideTheTasksOfProcesses() {
        Activity todo = add("rep1", ActivityDraft.todo("Send the <b>offer</b>", AT_TWO, null));

        WorkItem item = inList("rep1", todo);

        assertThat(item.kind()).isEqualTo("todo");
        assertThat(item.name()).isEqualTo("Send the offer");
        assertThat(item.subject().title()).isEqualTo("Big Corp");
        assertThat(item.assignee()).isEqualTo("rep1");
        assertThat(item.due()).isEqualTo(AT_TWO);
        assertThat(item.form()).isNull();
        assertThat(mine("rep1", "todo")).containsExactly(todo.id().toString());
        assertThat(mine("rep1", "task")).isEmpty();
        assertThat(mine("rep2", "todo")).isEmpty();
    }

    @Test
    void isOverdueOnlyWhenItsDayIsOverWhereItsAuthorLives() {
        Activity todo = add(
                "rep1", ActivityDraft.todoOn("Call", LocalDate.parse("2026-03-01"), "America/New_York", "high", null));

        assertThat(todo.due()).isEqualTo("2026-03-02T04:59:00Z");
        assertThat(todo.dueOn()).isEqualTo("2026-03-01");
        assertThat(inList("rep1", todo).priority()).isEqualTo(75);
        Activity renamed = as(
                "rep1",
                () -> activities.change(
                        todo.id(),
                        1,
                        ActivityDraft.todoOn("Call back", LocalDate.parse("2026-03-01"), null, "high", null)));
        assertThat(renamed.due()).isEqualTo("2026-03-02T04:59:00Z");
        assertThat(inList("rep1", todo).name()).isEqualTo("Call back");
    }

    @Test
    void isCompletedFromTheListAndSaidOnTheTimeline() {
        Activity todo = add("rep1", ActivityDraft.todo("Send it", AT_TWO, null));

        as("rep1", () -> worklist.complete(todo.id().toString(), Map.of()));

        Activity done = as("rep1", () -> activities.get(todo.id()));
        assertThat(done.doneBy()).isEqualTo("rep1");
        assertThat(done.doneAt()).isNotNull();
        assertThat(lines())
                .contains("activity.todo-done", "activity.todo-added")
                .doesNotContain("task.completed");
        assertThat(as("rep1", () -> todos.openOf(lead, 10))).isEmpty();
        assertThatThrownBy(() -> as("rep1", () -> worklist.complete(todo.id().toString(), Map.of())))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("completed");
    }

    @Test
    void comesBackWhenItWasNotDoneAfterAll() {
        Activity todo = add("rep1", ActivityDraft.todo("Send it", AT_TWO, null));
        as("rep1", () -> todos.done(todo.id()));
        assertThat(mine("rep1", "todo")).isEmpty();

        as("rep1", () -> todos.reopen(todo.id()));

        assertThat(mine("rep1", "todo")).containsExactly(todo.id().toString());
        as("rep1", () -> worklist.complete(todo.id().toString(), Map.of()));
        assertThat(mine("rep1", "todo")).isEmpty();
    }

    @Test
    void isDoneOnceHoweverManySayItAtTheSameMoment() throws Exception {
        for (int i = 0; i < 20; i++) {
            Activity todo = add("rep1", ActivityDraft.todo("Race", AT_TWO, null));
            CompletableFuture<Void> list = CompletableFuture.runAsync(
                    () -> {
                        try {
                            as("rep1", () -> worklist.complete(todo.id().toString(), Map.of()));
                        } catch (Conflict | NotFound late) {
                            assertThat(late).hasMessageContaining("completed");
                        }
                    },
                    task -> new Thread(task).start());
            as("manager1", () -> todos.done(todo.id()));
            list.get();
            assertThat(as("rep1", () -> activities.get(todo.id())).version()).isEqualTo(2);
        }
    }

    @Test
    void isGivenToAColleagueWhoIsTold() {
        Activity todo = add("rep1", ActivityDraft.todo("Send it", AT_TWO, null));

        as("manager1", () -> worklist.assign(todo.id().toString(), "rep2"));

        assertThat(mine("rep2", "todo")).containsExactly(todo.id().toString());
        assertThat(mine("rep1", "todo")).isEmpty();
        assertThat(as("rep2", () -> notifications.newest(5)))
                .extracting(Notifications.Notification::text)
                .containsOnlyOnce("manager1 gave you a to-do: Send it");
        as("rep2", () -> todos.assign(todo.id(), "manager1"));
        assertThat(mine("manager1", "todo")).containsExactly(todo.id().toString());
    }

    @Test
    void isNotGivenToWhoeverMayNotSeeOrDoIt() {
        Activity todo = add("rep1", ActivityDraft.todo("Send it", AT_TWO, null));

        for (String unfit : List.of("agent1", "analyst1", "nobody")) {
            assertThatThrownBy(() -> as("rep1", () -> todos.assign(todo.id(), unfit)))
                    .as(unfit)
                    .isInstanceOf(BadInput.class);
            assertThatThrownBy(() -> add("rep1", ActivityDraft.todo("Another", null, unfit)))
                    .as(unfit)
                    .isInstanceOfSatisfying(
                            BadInput.class,
                            bad -> assertThat(bad.fields().get(0).field()).isEqualTo("assignee"));
        }
    }

    @Test
    void isOutOfReachOfWhoeverOnlyLooksOrMayNotSee() {
        Activity todo = add("rep1", ActivityDraft.todo("Send it", AT_TWO, null));

        assertThatThrownBy(() -> as("agent1", () -> todos.done(todo.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("agent1", () -> worklist.get(todo.id().toString())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("analyst1", () -> todos.done(todo.id()))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(
                        () -> as("analyst1", () -> worklist.complete(todo.id().toString(), Map.of())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as("rep1", () -> worklist.release(todo.id().toString())))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void isPutOffFromTheListAndByTheRecord() {
        Activity todo = add("rep1", ActivityDraft.todo("Send it", AT_TWO, null));

        as("rep1", () -> worklist.followUp(todo.id().toString(), AT_TWO.plusSeconds(3600)));
        assertThat(inList("rep1", todo).followUp()).isEqualTo(AT_TWO.plusSeconds(3600));
        assertThat(as("rep1", () -> activities.get(todo.id())).followUp()).isEqualTo(AT_TWO.plusSeconds(3600));

        as("rep1", () -> todos.snooze(todo.id(), null));
        assertThat(inList("rep1", todo).followUp()).isNull();
    }

    @Test
    void goesIntoAMergeAndBackAlsoWhenItWasReopenedThere() {
        Subject other = Subject.lead(Ids.next());
        known(other, "Big Corporation", "rep2");
        Activity open = as("rep2", () -> activities.add(other, ActivityDraft.todo("Open", AT_TWO, null), null));
        Activity done = as("rep2", () -> activities.add(other, ActivityDraft.todo("Done", AT_TWO, null), null));
        as("rep2", () -> todos.done(done.id()));

        as("manager1", () -> events.publishEvent(new SubjectMerged(lead, Set.of(other.id()))));
        as("manager1", () -> todos.reopen(done.id()));

        assertThat(about(open)).isEqualTo(lead.id());
        assertThat(about(done)).isEqualTo(lead.id());
        assertThat(as("rep1", () -> todos.openOf(lead, 10))).hasSize(2);
        assertThat(as(
                        "rep1",
                        () -> activities.of(lead, ActivityQuery.all(), null, 10).items()))
                .hasSize(2);

        as("manager1", () -> events.publishEvent(new SubjectUnmerged(lead, Set.of(other.id()))));

        assertThat(about(open)).isEqualTo(other.id());
        assertThat(about(done)).isEqualTo(other.id());
        assertThat(as("rep1", () -> todos.openOf(lead, 10))).isEmpty();
        assertThat(as("rep2", () -> todos.openOf(other, 10))).hasSize(2);
    }

    @Test
    void comesAlongWhenALeadGoesOnAsAPerson() {
        Activity todo = add("rep1", ActivityDraft.todo("Open", AT_TWO, null));
        Activity note = add("rep1", ActivityDraft.note("Wants two"));
        Subject person = new Subject("person", Ids.next());

        transaction.executeWithoutResult(t -> {
            events.publishEvent(new SubjectContinued(lead, person));
            events.publishEvent(new SubjectDescribed(person, "Ann Big", null, "rep1", EMEA));
        });

        WorkItem item = inList("rep1", todo);
        assertThat(item.subject().type()).isEqualTo("person");
        assertThat(item.subject().title()).isEqualTo("Ann Big");
        assertThat(as(
                        "manager1",
                        () -> activities
                                .of(person, ActivityQuery.all(), null, 10)
                                .items()))
                .extracting(Activity::id)
                .containsExactlyInAnyOrder(note.id(), todo.id());
        assertThat(as("manager1", () -> todos.openOf(person, 10))).hasSize(1);
    }

    @Test
    void belongsToThePersonThatTheLeadBecameAlsoWhenItIsReopenedOrWrittenLater() {
        Activity done = add("rep1", ActivityDraft.todo("Done", AT_TWO, null));
        as("rep1", () -> todos.done(done.id()));
        Subject person = new Subject("person", Ids.next());
        known(person, "Ann Big", "rep1");
        transaction.executeWithoutResult(t -> events.publishEvent(new SubjectContinued(lead, person)));

        as("rep1", () -> todos.reopen(done.id()));
        Activity later = add("rep1", ActivityDraft.todo("Later", AT_TWO, null));

        assertThat(about(done)).isEqualTo(person.id());
        assertThat(inList("rep1", done).subject().title()).isEqualTo("Ann Big");
        assertThat(about(later)).isEqualTo(person.id());
        Subject other = new Subject("person", Ids.next());
        known(other, "Anne Big", "rep1");
        as("manager1", () -> events.publishEvent(new SubjectMerged(other, Set.of(person.id()))));
        as("rep1", () -> todos.done(done.id()));
        as("rep1", () -> todos.reopen(done.id()));
        assertThat(about(done)).isEqualTo(other.id());
        as("manager1", () -> events.publishEvent(new SubjectUnmerged(other, Set.of(person.id()))));
        assertThat(about(done)).isEqualTo(person.id());
        assertThat(about(later)).isEqualTo(person.id());
    }

    @Test
    void goesWithWhatItWasAbout() {
        Activity todo = add("rep1", ActivityDraft.todo("Send it", AT_TWO, null));

        transaction.executeWithoutResult(t -> events.publishEvent(new SubjectGone(lead)));

        assertThat(mine("rep1", "todo")).isEmpty();
        assertThatThrownBy(() -> as("rep1", () -> activities.get(todo.id()))).isInstanceOf(NotFound.class);
    }

    private UUID about(Activity todo) {
        return inList("manager1", todo).subject().id();
    }

    private WorkItem inList(String viewer, Activity todo) {
        return as(viewer, () -> worklist.get(todo.id().toString()));
    }

    private List<String> mine(String viewer, String kind) {
        WorkQuery query = WorkQuery.of(WorkQuery.Scope.MINE).ofKind(kind);
        return as(
                viewer,
                () -> worklist.find(query, new PageRequest(0, 200, List.of())).items().stream()
                        .filter(item -> item.subject().id().equals(lead.id()))
                        .map(WorkItem::id)
                        .toList());
    }

    private List<String> lines() {
        return as(
                "rep1",
                () -> timeline.of(lead, TimelineFilter.everything(), null, 50).items().stream()
                        .map(entry -> entry.what())
                        .toList());
    }

    private Activity add(String author, ActivityDraft draft) {
        return as(author, () -> activities.add(lead, draft, null));
    }

    private void known(Subject subject, String title, String owner) {
        events.publishEvent(new SubjectDescribed(subject, title, "HOT", owner, EMEA));
    }

    private <T> T as(String username, Supplier<T> act) {
        return currentUser.actingFor(ActivityHouse.viewer(username), act);
    }

    private void as(String username, Runnable act) {
        as(username, () -> {
            act.run();
            return null;
        });
    }

    private static Person person(String username, String role) {
        return new Person(
                username, username, null, Set.of(role), Set.of(EMEA), Set.of(), Set.of(), Set.of(), 0, true, true);
    }
}
