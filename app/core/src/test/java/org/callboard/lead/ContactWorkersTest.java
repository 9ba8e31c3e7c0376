package org.callboard.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callboard.kernel.Ids;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Processes;
import org.callboard.kernel.engine.TaskList;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens around the contact with an assigned lead. */
class ContactWorkersTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Object> told = new ArrayList<>();
    private final LeadNews news = new LeadNews(told::add, Clock.fixed(NOON, ZoneOffset.UTC));
    private final Leads leads = mock(Leads.class);
    private final TaskList tasks = mock(TaskList.class);
    private final Processes processes = mock(Processes.class);
    private final Lead lead =
            new Lead(Ids.next(), NoCustomFields.details(CaptureLead.of(Map.of("lastName", "Doe"))), null, false, NOON);

    @BeforeEach
    void anAssignedLead() {
        lead.assignTo("rep1", "sales-emea", NOON);
        when(leads.lockIfThere(lead.id())).thenReturn(Optional.of(lead));
        when(leads.find(lead.id())).thenReturn(Optional.of(lead));
    }

    @Test
    void takesAnOverdueLeadFromItsOwnerWhenItsTaskMoves() {
        when(tasks.handOver(anyString(), anyString(), any())).thenReturn(1);

        Outcome outcome = work(new EscalateWorker(leads, news, tasks), Map.of());

        assertThat(lead.owner()).isNull();
        assertThat(outcome).isEqualTo(Outcome.done(Collections.singletonMap("owner", null)));
        assertThat(whats()).containsExactly("lead.escalated");
    }

    @Test
    void leavesALeadWhoseTaskWasDoneInTheSameMoment() {
        when(tasks.handOver(anyString(), anyString(), any())).thenReturn(0);

        work(new EscalateWorker(leads, news, tasks), Map.of());

        assertThat(lead.owner()).isEqualTo("rep1");
        assertThat(told).isEmpty();
    }

    @Test
    void remindsOfALeadAtHalfTime() {
        work(new RemindWorker(leads, news), Map.of());

        assertThat(whats()).containsExactly("lead.contact-due-soon");
    }

    @Test
    void disqualifiesWithTheReasonOnceEvenWhenItRunsTwice() {
        CloseWorker worker = new CloseWorker(leads, processes, news);

        work(worker, Map.of("outcome", "disqualified", "reason", "no-budget"));
        work(worker, Map.of("outcome", "disqualified", "reason", "no-budget"));

        assertThat(lead.is(LeadStatus.DISQUALIFIED)).isTrue();
        assertThat(whats()).containsExactly("lead.disqualified");
    }

    @Test
    void parksUntilThePromisedDate() {
        work(new ParkWorker(leads, news), Map.of("followUpOn", "2026-04-01"));

        assertThat(lead.is(LeadStatus.NURTURING)).isTrue();
        assertThat(told)
                .filteredOn(LeadEvent.class::isInstance)
                .singleElement()
                .hasFieldOrPropertyWithValue("text", "Parked until 2026-04-01");
    }

    private Outcome work(Worker worker, Map<String, Object> variables) {
        Topic topic = worker.topic();
        return worker.work(
                new Job("job", topic, "lead-handling", "Task_X", "i", lead.id().toString(), 1, variables));
    }

    private List<String> whats() {
        return told.stream()
                .filter(LeadEvent.class::isInstance)
                .map(event -> ((LeadEvent) event).what())
                .toList();
    }
}
