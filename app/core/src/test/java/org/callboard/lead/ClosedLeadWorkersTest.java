package org.callboard.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.Ids;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Processes;
import org.callboard.kernel.engine.TaskList;
import org.callboard.kernel.engine.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process may still stand on a lead that was closed or merged elsewhere, or removed: its steps go on and do nothing. */
class ClosedLeadWorkersTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Object> told = new ArrayList<>();
    private final LeadNews news = new LeadNews(told::add, Clock.fixed(NOON, ZoneOffset.UTC));
    private final Leads leads = mock(Leads.class);
    private final TaskList tasks = mock(TaskList.class);
    private final Processes processes = mock(Processes.class);
    private final Assignment assignment = mock(Assignment.class);
    private final DuplicateStore duplicates = mock(DuplicateStore.class);
    private final LeadBehaviours behaviours = mock(LeadBehaviours.class);
    private final Lead closed =
            new Lead(Ids.next(), NoCustomFields.details(CaptureLead.of(Map.of("lastName", "Doe"))), null, false, NOON);
    private final UUID gone = Ids.next();

    @BeforeEach
    void oneIsClosedAndOneGone() {
        closed.assignTo("rep1", "sales-emea", NOON);
        closed.qualify(NOON);
        when(leads.find(closed.id())).thenReturn(Optional.of(closed));
        when(leads.lockIfThere(closed.id())).thenReturn(Optional.of(closed));
        when(leads.find(gone)).thenReturn(Optional.empty());
        when(leads.lockIfThere(gone)).thenReturn(Optional.empty());
        when(tasks.handOver(anyString(), anyString(), any())).thenReturn(1);
        when(assignment.choose(any(), any())).thenReturn(new Assignment.Chosen("rep2", "sales-apac"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lead.match-duplicates",
                "lead.attach-duplicate",
                "lead.assign",
                "lead.remind",
                "lead.escalate",
                "lead.park",
                "lead.close"
            })
    void goOnAndChangeNothing(String topic) {
        Worker worker = worker(topic);

        assertThat(work(worker, closed.id())).isInstanceOf(Outcome.Done.class);
        assertThat(work(worker, gone)).isInstanceOf(Outcome.Done.class);

        assertThat(closed.is(LeadStatus.QUALIFIED)).isTrue();
        assertThat(closed.owner()).isEqualTo("rep1");
        assertThat(told).isEmpty();
        verifyNoInteractions(duplicates, behaviours, assignment, processes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead.assign", "lead.escalate"})
    void tellTheProcessWhoOwnsIt(String topic) {
        assertThat(((Outcome.Done) work(worker(topic), closed.id())).variables())
                .containsEntry("owner", "rep1");
        assertThat(((Outcome.Done) work(worker(topic), gone)).variables()).containsEntry("owner", null);
    }

    private Worker worker(String topic) {
        return List.<Worker>of(
                        new MatchDuplicatesWorker(leads, duplicates),
                        new AttachDuplicateWorker(leads, behaviours, news),
                        new AssignWorker(leads, assignment, news),
                        new RemindWorker(leads, news),
                        new EscalateWorker(leads, news, tasks),
                        new ParkWorker(leads, news),
                        new CloseWorker(leads, processes, news))
                .stream()
                .filter(worker -> worker.topic().name().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private static Outcome work(Worker worker, UUID lead) {
        Map<String, Object> variables = Map.of(
                "outcome",
                "disqualified",
                "reason",
                "no-budget",
                "duplicateOf",
                Ids.next().toString());
        return worker.work(
                new Job("job", worker.topic(), "lead-handling", "Task_X", "i", lead.toString(), 1, variables));
    }
}
