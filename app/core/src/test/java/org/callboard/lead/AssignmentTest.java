package org.callboard.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.access.Workload;
import org.callboard.decision.Decided;
import org.callboard.decision.Decisions;
import org.callboard.kernel.Ids;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Topic;
import org.callboard.rules.Finding;
import org.callboard.rules.Fired;
import org.callboard.rules.lead.RuledOut;
import org.callboard.rules.lead.Suits;
import org.callboard.rules.lead.ToTeam;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private final People people = mock(People.class);
    private final Workload workload = mock(Workload.class);
    private final Decisions decisions = mock(Decisions.class);
    private final AssignmentTurns turns = mock(AssignmentTurns.class);
    private final Assignment assignment = new Assignment(people, workload, decisions, turns);

    private final Lead lead = new Lead(
            Ids.next(), NoCustomFields.details(CaptureLead.of(Map.of("lastName", "Doe"))), null, false, Instant.EPOCH);
    private final Job job = new Job(
            "job",
            new Topic("lead.assign"),
            "lead-handling",
            "Task_AssignLead",
            "i",
            lead.id().toString(),
            1,
            Map.of());

    @BeforeEach
    void threePeople() {
        when(people.withRole(Role.SALES_REP)).thenReturn(List.of(person("ann"), person("bob"), person("cid")));
    }

    @Test
    void choosesTheOneWithTheLeastOpenWork() {
        decided(new Suits("ann", ""), new Suits("bob", ""), new Suits("cid", ""), new ToTeam("sales-emea"));
        when(workload.openTasks(anyMap())).thenReturn(Map.of("ann", 5, "bob", 2, "cid", 7));

        assertThat(assignment.choose(lead, job)).isEqualTo(new Assignment.Chosen("bob", "sales-emea"));
        verifyNoInteractions(turns);
    }

    @Test
    void choosesAmongEqualsWhoeverWaitsLongest() {
        decided(new Suits("ann", ""), new Suits("bob", ""), new Suits("cid", ""));
        when(workload.openTasks(anyMap())).thenReturn(Map.of("cid", 1));
        when(turns.longestWaiting(List.of("ann", "bob"))).thenReturn("bob");

        assertThat(assignment.choose(lead, job).owner()).isEqualTo("bob");
    }

    @Test
    void passesOverWhoeverIsRuledOut() {
        decided(new Suits("ann", ""), new Suits("bob", ""), new RuledOut("ann", "Is away"));
        when(workload.openTasks(anyMap())).thenReturn(Map.of("bob", 9));

        assertThat(assignment.choose(lead, job).owner()).isEqualTo("bob");
    }

    @Test
    void leavesALeadThatComesBackWithItsOwner() {
        lead.assignTo("cid", "sales-emea", Instant.EPOCH);
        decided(new Suits("ann", ""), new Suits("cid", ""));
        when(workload.openTasks(anyMap())).thenReturn(Map.of("cid", 9));

        assertThat(assignment.choose(lead, job).owner()).isEqualTo("cid");
    }

    @Test
    void choosesNobodyWhenNobodySuitsButKeepsTheTeam() {
        decided(new ToTeam("sales-apac"));

        assertThat(assignment.choose(lead, job)).isEqualTo(new Assignment.Chosen(null, "sales-apac"));
    }

    private void decided(Finding... findings) {
        List<Fired> fired = Arrays.stream(findings)
                .map(finding -> new Fired("A rule", finding))
                .toList();
        when(decisions.decide(any())).thenReturn(new Decided(Ids.next(), Instant.EPOCH, fired));
    }

    private static Person person(String username) {
        return new Person(
                username,
                username,
                null,
                Set.of(Role.SALES_REP),
                Set.of("sales-emea"),
                Set.of(),
                Set.of(),
                Set.of(),
                0,
                true,
                true);
    }
}
