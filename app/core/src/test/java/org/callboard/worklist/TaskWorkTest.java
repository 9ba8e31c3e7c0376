package org.callboard.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.callboard.access.Workload;
import org.callboard.audit.Timeline;
import org.callboard.audit.TimelineEntry;
import org.callboard.audit.TimelineFilter;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectDescribed;
import org.callboard.testing.CoreHouse;
import org.callboard.testing.FakeEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@WorklistTest
class TaskWorkTest {

    @Autowired
    Worklist worklist;

    @Autowired
    Workload workload;

    @Autowired
    Timeline timeline;

    @Autowired
    FakeEngine engine;

    @Autowired
    Cast cast;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void letsOneOfTwoWhoClaimAtOnceHaveTheTask() throws Exception {
        var both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                String task = cast.contactTask(null, Cast.EMEA);
                Callable<String> one = () -> claims("rep1", task);
                Callable<String> other = () -> claims("rep2", task);

                List<String> told = both.invokeAll(List.of(one, other)).stream()
                        .map(TaskWorkTest::outcome)
                        .toList();

                assertThat(told).containsOnlyOnce("has it");
                String assignee = cast.as("manager1", () -> worklist.get(task)).assignee();
                assertThat(told.get(assignee.equals("rep1") ? 0 : 1)).isEqualTo("has it");
                assertThat(told.get(assignee.equals("rep1") ? 1 : 0)).startsWith(assignee + " was faster");
            }
        } finally {
            both.shutdown();
        }
    }

    @Test
    void completesWithCheckedAnswersAndTellsTheTimelineWho() {
        String task = cast.contactTask("rep1", Cast.EMEA);
        Subject lead = subjectOf(task);

        cast.as("rep1", () -> worklist.complete(task, Map.of("outcome", "qualified", "note", "Wants an offer")));

        assertThat(engine.answersOf(task).orElseThrow())
                .containsEntry("outcome", "qualified")
                .containsEntry("note", "Wants an offer")
                .containsEntry("followUpOn", null);
        TimelineEntry line = cast.as(
                        "manager1", () -> timeline.of(lead, TimelineFilter.kinds(Set.of("task")), null, 10))
                .items()
                .get(0);
        assertThat(line.what()).isEqualTo("task.completed");
        assertThat(line.cause()).isEqualTo(Cause.person("rep1"));
        assertThat(line.details()).containsEntry("outcome", "qualified");
    }

    @Test
    void refusesBadAnswersFieldByFieldAndChangesNothing() {
        String task = cast.contactTask("rep1", Cast.EMEA);
        Map<String, Object> answers = Map.of("outcome", "not-now", "note", "x".repeat(101), "salary", 1);

        assertThatThrownBy(() -> cast.as("rep1", () -> worklist.complete(task, answers)))
                .asInstanceOf(type(BadInput.class))
                .extracting(BadInput::fields)
                .satisfies(fields -> assertThat(fields)
                        .extracting(BadInput.Field::field)
                        .containsExactlyInAnyOrder("salary", "followUpOn", "note"));
        assertThat(engine.answersOf(task)).isEmpty();
        assertThat(cast.as("rep1", () -> worklist.get(task)).assignee()).isEqualTo("rep1");
    }

    @Test
    void saysThatATaskIsDoneAlreadyOrSomebodyElses() {
        String task = cast.contactTask(null, Cast.EMEA);
        cast.as("rep1", () -> worklist.claim(task));

        assertThatThrownBy(() -> cast.as("rep2", () -> worklist.complete(task, Map.of("outcome", "qualified"))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("rep1");
        cast.as("rep1", () -> worklist.complete(task, Map.of("outcome", "qualified")));

        assertThatThrownBy(() -> cast.as("rep1", () -> worklist.complete(task, Map.of("outcome", "qualified"))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("completed");
    }

    @Test
    void keepsADraftPerPersonUntilTheTaskIsDone() {
        String task = cast.contactTask(null, Cast.EMEA);

        cast.as("rep1", () -> worklist.keepDraft(task, Map.of("note", "half a sen")));
        cast.as("rep1", () -> worklist.keepDraft(task, Map.of("note", "half a sentence")));

        assertThat(cast.as("rep1", () -> worklist.draft(task))).contains(Map.of("note", "half a sentence"));
        assertThat(cast.as("rep2", () -> worklist.draft(task))).isEmpty();
        cast.as("rep1", () -> worklist.complete(task, Map.of("outcome", "qualified")));
        assertThat(jdbc.queryForObject("select count(*) from worklist.draft where task_id = ?", Integer.class, task))
                .isZero();
    }

    @Test
    void startsTheFormFromFactsButNotFromAnEarlierRoundsAnswers() {
        engine.knows(Map.of("outcome", "not-now", "attempts", 2, "correlationId", "abc"));
        String task = cast.contactTask("rep1", Cast.EMEA);

        assertThat(cast.as("rep1", () -> worklist.formData(task)))
                .containsEntry("company", "Chanay")
                .containsEntry("attempts", 2)
                .doesNotContainKeys("outcome", "correlationId");
    }

    @Test
    void renewsTheWordsBesideATaskWhenTheirSubjectChanges() {
        String task = cast.contactTask("rep1", Cast.EMEA);

        transaction.executeWithoutResult(t ->
                events.publishEvent(new SubjectDescribed(subjectOf(task), "Bigger Corp", "WARM", "rep1", Cast.EMEA)));

        WorkItem item = cast.as("rep1", () -> worklist.get(task));
        assertThat(item.subject().title()).isEqualTo("Bigger Corp");
        assertThat(item.subject().badge()).isEqualTo("WARM");
        assertThat(item.version()).isEqualTo(2);
    }

    @Test
    void forgetsNothingAndKeepsNothingOfATransactionThatFails() {
        SubjectDescribed lead = Cast.lead("Rolled back", "rep1", Cast.EMEA);

        transaction.executeWithoutResult(t -> {
            events.publishEvent(lead);
            engine.opens(lead, "rep1", Set.of("sales-rep"), CoreHouse.NOON, null);
            t.setRollbackOnly();
        });

        WorkQuery query = new WorkQuery(WorkQuery.Scope.ALL, lead.id(), null, null, null, null, null, null);
        assertThat(cast.as("admin1", () -> worklist.counts(List.of(query)))).containsExactly(0L);
    }

    @Test
    void countsTheTasksThatTheSameTransactionJustOpened() {
        SubjectDescribed lead = Cast.lead("Counted", "busy", Cast.EMEA);

        transaction.executeWithoutResult(t -> {
            engine.opens(lead, "busy", Set.of("sales-rep"), CoreHouse.NOON, null);
            engine.opens(lead, "busy", Set.of("sales-rep"), CoreHouse.NOON, null);
            assertThat(workload.openTasks(Map.of("busy", 250, "idle", 250))).isEqualTo(Map.of("busy", 2));
        });

        assertThat(workload.openTasks(Map.of("busy", 250, "idle", 250))).isEqualTo(Map.of("busy", 2));
        assertThat(workload.openTasks(Map.of("busy", 1)))
                .as("no further than asked")
                .isEqualTo(Map.of("busy", 1));
    }

    @Test
    void sortsByDueThenPriorityAndKnowsWhatIsOverdue() {
        Instant early = CoreHouse.NOON.minusSeconds(60);
        cast.contactTask("Sorted later", "rep1", Cast.EMEA, CoreHouse.NOON.plusSeconds(60));
        cast.contactTask("Sorted never", "rep1", Cast.EMEA, null);
        cast.contactTask("Sorted late", "rep1", Cast.EMEA, early);
        WorkQuery all = new WorkQuery(WorkQuery.Scope.MINE, null, null, null, null, null, null, "sorted");
        WorkQuery late = new WorkQuery(WorkQuery.Scope.MINE, null, null, null, null, null, true, "sorted");

        assertThat(titles(all, List.of())).containsExactly("Sorted late", "Sorted later", "Sorted never");
        assertThat(titles(all, List.of("-due"))).containsExactly("Sorted later", "Sorted late", "Sorted never");
        assertThat(titles(late, List.of())).containsExactly("Sorted late");
        assertThatThrownBy(() -> titles(all, List.of("salary"))).isInstanceOf(BadInput.class);
    }

    private List<String> titles(WorkQuery query, List<String> sort) {
        return cast.as(
                "rep1",
                () -> worklist.find(query, new PageRequest(0, 50, sort)).items().stream()
                        .map(item -> item.subject().title())
                        .toList());
    }

    private Subject subjectOf(String task) {
        WorkItem.About about = cast.as("admin1", () -> worklist.get(task)).subject();
        return new Subject(about.type(), about.id());
    }

    private String claims(String who, String task) {
        try {
            cast.as(who, () -> worklist.claim(task));
            return "has it";
        } catch (Conflict late) {
            return late.getMessage();
        }
    }

    private static String outcome(Future<String> future) {
        try {
            return future.get();
        } catch (Exception accident) {
            throw new AssertionError(accident);
        }
    }
}
