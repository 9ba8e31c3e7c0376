package org.callboard.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectDescribed;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Worker;
import org.callboard.testing.FakeEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** The rungs of the ladder beside an overdue task. */
@WorklistTest
class OverdueTasksTest {

    @Autowired
    RemindAssigneeWorker remind;

    @Autowired
    ReassignWorker reassign;

    @Autowired
    CallManagerWorker callManager;

    @Autowired
    FakeEngine engine;

    @Autowired
    Cast cast;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    Worklist worklist;

    @Autowired
    Notifications notifications;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private final UUID lead = Ids.next();

    @Test
    void whoeverHasItIsReminded() {
        task("rep1", Role.SALES_REP);

        assertThat(work(remind)).isEqualTo(Outcome.done());

        assertThat(told("rep1")).contains("\"Contact lead\" is overdue.");
    }

    @Test
    void aColleagueOfTheTeamGetsItAndHearsOfIt() {
        String task = task("rep1", Role.SALES_REP);

        assertThat(work(reassign)).isEqualTo(Outcome.done());

        assertThat(item(task).assignee()).isEqualTo("rep2");
        assertThat(told("rep2")).contains("\"Contact lead\" is overdue and yours now.");
    }

    @Test
    void refusesToGiveItWhenNobodyElseCouldDoIt() {
        task("agent1", Role.SUPPORT_AGENT);

        assertThat(work(reassign))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.errorCode()).isEqualTo("WORKLIST_NOBODY_FREE"));
    }

    @Test
    void atLastItWaitsForTheManagersOfThoseItWaitedFor() {
        String task = task("agent1", Role.SUPPORT_AGENT);

        assertThat(work(callManager)).isEqualTo(Outcome.done());

        assertThat(item(task).groups()).containsExactly(Role.SUPPORT_MANAGER);
        assertThat(item(task).assignee()).isNull();
        assertThat(told("supervisor1")).contains("\"Contact lead\" is overdue and waits for a manager.");
    }

    @Test
    void saysSoWhenItWasDoneMeanwhile() {
        assertThat(List.of(work(remind), work(reassign), work(callManager)))
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Refused.class,
                                no -> assertThat(no.errorCode()).isEqualTo("WORKLIST_TASK_DONE")));
    }

    private Outcome work(Worker worker) {
        Job job = new Job(
                "j",
                worker.topic(),
                "overdue-ladder",
                "Task_Any",
                "i",
                lead.toString(),
                1,
                Map.of("overdueElement", "Task_ContactLead"));
        return transaction.execute(status -> worker.work(job));
    }

    private String task(String assignee, String group) {
        SubjectDescribed described = new SubjectDescribed(Subject.lead(lead), "Big Corp", null, assignee, Cast.EMEA);
        return transaction.execute(status -> {
            events.publishEvent(described);
            return engine.opens(described, assignee, Set.of(group), null, null);
        });
    }

    private List<String> told(String username) {
        return currentUser.actingFor(cast.viewer(username), () -> notifications.newest(5)).stream()
                .map(Notifications.Notification::text)
                .toList();
    }

    private WorkItem item(String id) {
        return currentUser.actingFor(cast.viewer("admin1"), () -> worklist.get(id));
    }
}
