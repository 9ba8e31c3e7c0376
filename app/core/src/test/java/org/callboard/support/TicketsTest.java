package org.callboard.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.communication.Messages;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectFacts;
import org.callboard.kernel.engine.Outcome;
import org.callboard.presence.Presence;
import org.callboard.records.Criterion;
import org.callboard.records.RecordQuery;
import org.callboard.records.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** Tickets on their way, and who may do what with them. */
@SpringJUnitConfig(SupportHouse.class)
class TicketsTest {

    @Autowired
    Tickets tickets;

    @Autowired
    Records records;

    @Autowired
    Messages messages;

    @Autowired
    SupportHouse.ToldProcesses processes;

    @Autowired
    SupportHouse.MovingClock clock;

    @Autowired
    SupportCast cast;

    @Autowired
    SupportHouse.Seats seats;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begins() {
        jdbc.execute("truncate support.ticket cascade");
        jdbc.execute("truncate support.contract");
        processes.announced.clear();
        processes.timers.clear();
        processes.unheard.clear();
        processes.told.clear();
        processes.underWay = false;
        seats.clear();
        clearInvocations(messages);
        clock.back();
    }

    @Test
    void isBornWithItsProcessAndReadableByItsNumber() {
        UUID ticket = cast.opened("agent1", "description", "All pages");

        TicketView seen = cast.seen(ticket);
        assertThat(seen.number()).matches("T-\\d{5,}");
        assertThat(seen.state()).isEqualTo(TicketState.OPEN);
        assertThat(seen.queue()).isEqualTo("first-line");
        assertThat(seen.team()).isEqualTo("support");
        assertThat(processes.announced).containsExactly("support.ticket-opened");
    }

    @Test
    void isClassifiedPromisedAndRoutedByRules() {
        UUID ticket = cast.ticket("agent1", "subject", "Cannot log in since Monday");

        TicketView seen = cast.seen(ticket);
        assertThat(seen.priority()).isEqualTo(Priority.HIGH);
        assertThat(seen.category()).isEqualTo("access");
        assertThat(seen.owner()).isIn("agent1", "agent2", "agent3");
        assertThat(seen.sla().firstResponseDue()).isEqualTo(Instant.parse("2026-03-02T13:00:00Z"));
        assertThat(seen.sla().resolutionDue()).isEqualTo(Instant.parse("2026-03-03T17:00:00Z"));
        assertThat(seen.sla().breached()).isFalse();
        assertThat(cast.linesOf(subject(ticket)))
                .contains("support.ticket-classified", "support.ticket-routed", "ticket.created");
    }

    @Test
    void leavesWhatSomebodySaidThemselves() {
        UUID ticket = cast.ticket("agent1", "subject", "Cannot log in", "priority", "LOW", "category", "other");

        assertThat(cast.seen(ticket).priority()).isEqualTo(Priority.LOW);
        assertThat(cast.seen(ticket).category()).isEqualTo("other");
    }

    @Test
    void agentsSeeTheQueuesOfTheirTeamsAndNothingElse() {
        UUID ticket = cast.ticket("agent1");

        assertThat(cast.as("agent2", () -> tickets.get(ticket)).mayChange()).isTrue();
        assertThat(cast.as("analyst1", () -> tickets.get(ticket)).mayChange()).isFalse();
        for (String stranger : List.of("other1", "rep1", "marketer1")) {
            assertThatThrownBy(() -> cast.doing(stranger, () -> tickets.get(ticket)))
                    .as(stranger)
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> cast.doing(stranger, () -> tickets.note(ticket, "Mine")))
                    .as(stranger)
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> cast.doing("analyst1", () -> tickets.note(ticket, "Mine")))
                .isInstanceOf(Forbidden.class);
        assertThat(found("agent2")).containsExactly(ticket);
        assertThat(found("other1")).isEmpty();
        assertThatThrownBy(() -> found("rep1")).isInstanceOf(Forbidden.class);
    }

    private List<UUID> found(String username) {
        return cast.as(
                username,
                () ->
                        records
                                .find(Tickets.KIND, RecordQuery.matching("printer"), PageRequest.first(10))
                                .items()
                                .stream()
                                .map(record -> record.id())
                                .toList());
    }

    @Test
    void anAgentSeesWhatIsTheirsInWhateverQueue() {
        UUID ticket = cast.ticket("agent1");
        cast.doing("supervisor1", () -> tickets.assign(ticket, "other1"));

        assertThat(cast.as("other1", () -> tickets.get(ticket)).owner()).isEqualTo("other1");
        assertThat(found("other1")).containsExactly(ticket);
        assertThat(found("agent1")).containsExactly(ticket);
        assertThat(cast.seen(ticket).reassigned()).isEqualTo(1);
    }

    @Test
    void anAnswerGoesOutByMailOnceAndStopsTheFirstClock() {
        UUID ticket = cast.ticket(
                "agent1",
                "personId",
                cast.customer("Darakjy", "jo@chanay.example").toString());
        clock.at("2026-03-02T10:30:15Z");
        ReplyDraft draft =
                new ReplyDraft("Dear {{person.lastName}}, see {{ticket.number}}", null, null, null, null, "k");
        UUID reply = cast.as("agent1", () -> tickets.reply(ticket, draft));
        UUID again = cast.as("agent1", () -> tickets.reply(ticket, draft));

        assertThat(again).isEqualTo(reply);
        TicketView seen = cast.seen(ticket);
        verify(messages)
                .send(argThat(sent -> sent.to().get(0).address().equals("jo@chanay.example")
                        && sent.text().equals("Dear Darakjy, see " + seen.number())
                        && sent.about().equals(subject(ticket))));
        assertThat(seen.sla().firstResponseDue()).isNull();
        assertThat(seen.sla().firstRespondedAt()).isEqualTo(Instant.parse("2026-03-02T10:30:15Z"));
        assertThat(seen.customerWroteAt()).isNull();
        assertThat(processes.timers.get("Timer_FirstResponseOver")).isAfter(Instant.parse("9000-01-01T00:00:00Z"));
        assertThat(jdbc.queryForObject("select response_seconds from support.ticket", Long.class))
                .isEqualTo(5415);
    }

    @Test
    void waitingPausesTheClockAndTheReplyResumesItToTheSecond() {
        UUID ticket = cast.ticket("agent1", "priority", "NORMAL");
        clock.at("2026-03-02T11:00:07Z");
        cast.doing("agent1", () -> tickets.waitForCustomer(ticket));
        TicketView waiting = cast.seen(ticket);
        assertThat(waiting.state()).isEqualTo(TicketState.WAITING);
        assertThat(waiting.sla().pausedSince()).isEqualTo(Instant.parse("2026-03-02T11:00:07Z"));
        assertThat(waiting.sla().resolutionDue()).isNull();
        Duration left = waiting.sla().remaining();

        clock.at("2026-03-04T12:34:56Z");
        assertThat(cast.seen(ticket).sla().remaining()).isEqualTo(left);
        cast.doing("agent1", () -> tickets.resume(ticket));

        // 40 hours, 2:00:07 of which were worked on Monday: 37:59:53 from Wednesday 12:34:56 on
        assertThat(cast.seen(ticket).sla().resolutionDue()).isEqualTo(Instant.parse("2026-03-11T10:34:49Z"));
        assertThat(processes.announced).contains("support.customer-asked", "support.work-resumed");
    }

    @Test
    void anotherPriorityMovesTheDuesAndTheRunningTimers() {
        UUID ticket = cast.ticket("agent1", "priority", "NORMAL");
        Instant before = cast.seen(ticket).sla().resolutionDue();
        long version = cast.seen(ticket).version();
        cast.doing(
                "agent1", () -> records.change(Tickets.KIND, ticket, version, Map.of("priority", "URGENT"), Map.of()));

        Instant after = cast.seen(ticket).sla().resolutionDue();
        assertThat(after).isEqualTo(Instant.parse("2026-03-02T17:00:00Z")).isBefore(before);
        assertThat(processes.timers.get("Timer_ResolutionOver")).isEqualTo(after);
        assertThat(processes.timers.get("Timer_ResolutionNear")).isEqualTo(Instant.parse("2026-03-02T15:00:00Z"));
        assertThat(processes.timers.get("Timer_EscalationDue")).isEqualTo(Instant.parse("2026-03-02T13:00:00Z"));
    }

    @Test
    void aBrokenPromiseStandsOnTheTicketOnce() {
        UUID ticket = cast.ticket("agent1", "priority", "URGENT");
        clock.at("2026-03-02T10:00:00Z");
        cast.step("support.record-breach", ticket, Map.of());
        cast.step("support.record-breach", ticket, Map.of());

        assertThat(cast.seen(ticket).sla().breached()).isTrue();
        assertThat(cast.linesOf(subject(ticket)).stream().filter("support.promise-broken"::equals))
                .hasSize(1);
    }

    @Test
    void whatIsAnsweredTooLateIsBrokenAlsoWhenNoTimerSaidSo() {
        UUID ticket = cast.ticket("agent1", "priority", "URGENT");
        clock.at("2026-03-02T10:00:01Z");
        cast.doing("agent1", () -> tickets.reply(ticket, ReplyDraft.of("At last")));

        assertThat(cast.seen(ticket).sla().breached()).isTrue();
    }

    @Test
    void warnsBeforeTheBreach() {
        UUID ticket = cast.ticket("agent1", "priority", "URGENT");
        clock.at("2026-03-02T09:45:00Z");
        cast.step("support.warn", ticket, Map.of());

        assertThat(cast.linesOf(subject(ticket))).contains("support.promise-near");
        assertThat(cast.seen(ticket).sla().near()).isTrue();
        assertThat(cast.seen(ticket).sla().breached()).isFalse();
    }

    @Test
    void climbsLevelByLevelAndChangesQueue() {
        UUID ticket = cast.ticket("agent1");
        cast.doing("agent1", () -> tickets.escalate(ticket, null, "A bug"));
        cast.step("support.escalate", ticket, Map.of("turned", "L2"));
        cast.step("support.route", ticket, Map.of());
        assertThat(cast.seen(ticket).level()).isEqualTo(Level.L2);
        assertThat(cast.seen(ticket).queue()).isEqualTo("second-line");

        cast.step("support.escalate", ticket, Map.of());
        cast.step("support.escalate", ticket, Map.of());
        cast.step("support.route", ticket, Map.of());
        assertThat(cast.seen(ticket).level()).isEqualTo(Level.SUPERVISOR);
        assertThat(cast.seen(ticket).team()).isEqualTo("support-managers");
        assertThat(cast.seen(ticket).owner()).isNull();
        assertThatThrownBy(() -> cast.doing("agent1", () -> tickets.get(ticket)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cast.doing("supervisor1", () -> tickets.escalate(ticket, null, null)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void isSolvedClosedAndReopened() {
        UUID ticket = cast.ticket("agent1");
        clock.at("2026-03-02T12:00:00Z");
        cast.doing("agent1", () -> tickets.solve(ticket, "Toner"));
        cast.step("support.solve", ticket, Map.of());
        assertThat(cast.seen(ticket).state()).isEqualTo(TicketState.SOLVED);
        assertThat(jdbc.queryForObject("select resolution_seconds from support.ticket", Long.class))
                .isEqualTo(10_800);
        assertThatThrownBy(() -> cast.doing("agent1", () -> tickets.solve(ticket, null)))
                .isInstanceOf(Conflict.class);
        cast.doing("agent1", () -> tickets.close(ticket));
        clock.at("2026-03-03T12:00:00Z");
        cast.doing("agent1", () -> tickets.reopen(ticket, "Pale again"));

        TicketView seen = cast.seen(ticket);
        assertThat(seen.state()).isEqualTo(TicketState.OPEN);
        assertThat(seen.reopened()).isEqualTo(1);
        assertThat(seen.sla().resolutionDue()).isAfter(Instant.parse("2026-03-03T12:00:00Z"));
        assertThat(processes.announced)
                .endsWith("support.ticket-solved", "support.solution-confirmed", "support.closed-ticket-reopened");
    }

    @Test
    void contractsPromiseMoreFromThenOn() {
        UUID company = cast.company("Chanay");
        UUID ticket = cast.ticket("agent1", "companyId", company.toString(), "priority", "NORMAL");
        Instant basic = cast.seen(ticket).sla().resolutionDue();
        Contracts.Contract gold = new Contracts.Contract(
                null, company, "Gold", "GOLD", "always", java.time.LocalDate.of(2026, 1, 1), null);
        assertThatThrownBy(() -> cast.doing("agent1", () -> contracts.put(gold)))
                .isInstanceOf(Forbidden.class);
        cast.doing("supervisor1", () -> contracts.put(gold));

        TicketView seen = cast.seen(ticket);
        assertThat(seen.sla().calendar()).isEqualTo("always");
        assertThat(seen.sla().resolutionDue())
                .isEqualTo(Instant.parse("2026-03-02T17:00:00Z"))
                .isBefore(basic);
    }

    @Autowired
    Contracts contracts;

    @Test
    void refusesWhatCannotBe() {
        UUID ticket = cast.ticket("agent1");
        assertThatThrownBy(() -> cast.opened("agent1", "queue", "nowhere")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> cast.opened("agent1", "state", "CLOSED")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> cast.opened("rep1")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> cast.doing("agent1", () -> tickets.reply(ticket, ReplyDraft.of(" "))))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() ->
                        cast.doing("agent1", () -> tickets.reply(ticket, ReplyDraft.of("Dear {{person.firstName}}"))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("{{person.firstName}}");
        assertThatThrownBy(() -> cast.doing("agent1", () -> tickets.link(ticket, ticket, "RELATED")))
                .isInstanceOf(BadInput.class);
        UUID child = cast.ticket("agent1", "parentId", ticket.toString());
        assertThatThrownBy(() -> cast.doing(
                        "agent1",
                        () -> records.change(
                                Tickets.KIND,
                                ticket,
                                cast.seen(ticket).version(),
                                Map.of("parentId", child.toString()),
                                Map.of())))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("parentId");
    }

    @Test
    void whoeverSeesTheCustomerSeesThatThereAreTickets() {
        UUID person = cast.customer("Darakjy", "jo2@chanay.example");
        UUID ticket = cast.ticket("agent1", "personId", person.toString());

        assertThat(cast.as("rep1", () -> tickets.of(new Subject("person", person), null, 10))
                        .items())
                .extracting(TicketLine::id)
                .containsExactly(ticket);
        assertThat(cast.linesOf(new Subject("person", person))).contains("customer.ticket-opened");
    }

    @Test
    void ticketsThatAreOneHaveOneConversation() {
        UUID one = cast.ticket("agent1");
        UUID other = cast.ticket("agent1");
        cast.doing("agent1", () -> tickets.reply(other, ReplyDraft.of("Which printer?")));
        cast.doing("agent1", () -> tickets.note(other, "The one upstairs"));
        cast.doing("agent1", () -> merges.merge(Tickets.KIND, one, List.of(other), Map.of()));

        assertThat(cast.as("agent1", () -> tickets.words(one, null, 10)).items())
                .extracting(Word::text)
                .containsExactlyInAnyOrder("Which printer?", "The one upstairs");
        assertThat(cast.as("agent1", () -> tickets.get(other)).id()).isEqualTo(one);
        assertThat(processes.announced).contains("cancelled");
    }

    @Autowired
    org.callboard.records.Merges merges;

    @Test
    void whatWasSaidAboutSomethingElseIsSplitOff() {
        UUID ticket = cast.ticket("agent1");
        UUID reply = cast.as("agent1", () -> tickets.reply(ticket, ReplyDraft.of("And the scanner?")));
        UUID split = cast.as("agent1", () -> tickets.split(ticket, "Scanner", List.of(reply)));

        assertThat(cast.as("agent1", () -> tickets.words(split, null, 10)).items())
                .extracting(Word::id)
                .containsExactly(reply);
        assertThat(cast.as("agent1", () -> tickets.words(ticket, null, 10)).items())
                .isEmpty();
        assertThat(cast.as("agent1", () -> tickets.links(split)))
                .extracting(Tickets.Linked::kind)
                .containsExactly("SPLIT_FROM");
    }

    private static Subject subject(UUID ticket) {
        return new Subject(Tickets.KIND, ticket);
    }

    @Test
    void listsAreFilteredByWhatIsDue() {
        UUID urgent = cast.ticket("agent1", "priority", "URGENT");
        cast.ticket("agent1", "priority", "LOW");

        RecordQuery soon =
                new RecordQuery(null, List.of(new Criterion("due", Criterion.Op.TO, List.of("2026-03-02T12:00:00Z"))));
        assertThat(cast.as("agent1", () -> records.find(Tickets.KIND, soon, PageRequest.first(10)))
                        .items())
                .extracting(record -> record.id())
                .containsExactly(urgent);
    }

    @Test
    void aStepThatComesLateLeavesTheTicketAsItsDoorTurnedIt() {
        UUID ticket = cast.ticket("agent1");
        cast.doing("agent1", () -> tickets.solve(ticket, "Toner"));
        assertThat(processes.told).contains(Map.of("turned", "SOLVED"));
        cast.doing("agent1", () -> tickets.reopen(ticket, "Pale again"));

        Outcome.Done late = cast.step("support.solve", ticket, Map.of("turned", "SOLVED", "solution", "Toner"));

        assertThat(cast.seen(ticket).state()).isEqualTo(TicketState.OPEN);
        assertThat(late.variables()).containsOnlyKeys("turned", "solution").containsValue(null);
        cast.step("support.pause", ticket, Map.of("turned", "WAITING"));
        assertThat(cast.seen(ticket).state()).isEqualTo(TicketState.OPEN);
        cast.step("support.escalate", ticket, Map.of("turned", "L2"));
        assertThat(cast.seen(ticket).level()).isEqualTo(Level.L1);
    }

    @Test
    void whatIsReopenedAndHeardByNobodyBeginsAnewUnlessItIsOnItsWay() {
        UUID ticket = cast.ticket("agent1");
        processes.unheard.add("support.ticket-reopened");
        cast.doing("agent1", () -> tickets.solve(ticket, null));
        processes.underWay = true;
        cast.doing("agent1", () -> tickets.reopen(ticket, null));
        assertThat(processes.announced).endsWith("support.ticket-solved");

        cast.doing("agent1", () -> tickets.solve(ticket, null));
        processes.underWay = false;
        cast.doing("agent1", () -> tickets.reopen(ticket, null));
        assertThat(processes.announced).endsWith("support.closed-ticket-reopened");
    }

    @Test
    void anAnswerThatIsOverdueIsNotRemindedOfOnceItIsGiven() {
        UUID ticket = cast.ticket("agent1", "priority", "URGENT");
        clock.at("2026-03-02T10:00:01Z");
        cast.step("support.record-breach", ticket, Map.of());
        assertThat(facts(ticket)).containsEntry("answerOverdue", "yes").containsEntry("calendar", "house");

        cast.doing("agent1", () -> tickets.reply(ticket, ReplyDraft.of("At last")));

        assertThat(processes.announced).endsWith("support.first-answered");
        assertThat(facts(ticket)).containsEntry("answerOverdue", "no");
    }

    private Map<String, Object> facts(UUID ticket) {
        return kinds.stream()
                .filter(kind -> kind.type().equals(Tickets.KIND))
                .findFirst()
                .orElseThrow()
                .of(ticket);
    }

    @Autowired
    List<SubjectFacts> kinds;

    @Test
    void routingKnowsWhoIsAbsentFullAndAtTheirDesk() {
        seats.sits("agent3", Presence.State.ABSENT, 0, 0);
        seats.sits("agent1", Presence.State.ABSENT, 0, 0);
        UUID absent = cast.ticket("supervisor1");
        assertThat(cast.seen(absent).owner()).isEqualTo("agent2");

        seats.sits("agent2", Presence.State.ONLINE, 3, 3);
        UUID full = cast.ticket("supervisor1");
        assertThat(cast.seen(full).owner()).as("waits in the queue").isNull();

        seats.sits("agent1", Presence.State.OFFLINE, 0, 0);
        seats.sits("agent2", Presence.State.ONLINE, 3, 0);
        assertThat(cast.seen(cast.ticket("supervisor1", "priority", "LOW")).owner())
                .isEqualTo("agent1");
        assertThat(cast.seen(cast.ticket("supervisor1", "priority", "URGENT")).owner())
                .isEqualTo("agent2");
    }

    @Test
    void aTicketOfAnAbsentColleagueGoesToTheirStandIn() {
        seats.sits("agent1", Presence.State.ABSENT, 0, 0);
        seats.sits("agent2", Presence.State.ONLINE, 5, 0, "agent1");

        UUID ticket = cast.ticket("supervisor1", "owner", "agent1");

        assertThat(cast.seen(ticket).owner()).isEqualTo("agent2");
    }

    @Test
    void whoeverTakesTheTaskOfATicketHasIt() {
        UUID ticket = cast.ticket("agent1");
        happened(ticket, "task.released", null);
        assertThat(cast.seen(ticket).owner()).isNull();
        happened(ticket, "task.claimed", "agent2");
        assertThat(cast.seen(ticket).owner()).isEqualTo("agent2");
        assertThat(cast.seen(ticket).reassigned()).isEqualTo(1);
        happened(ticket, "task.escalated", null);
        assertThat(cast.seen(ticket).owner()).isNull();
        assertThat(cast.linesOf(subject(ticket)).stream().filter("support.ticket-handed"::equals))
                .hasSize(3);
    }

    private void happened(UUID ticket, String what, String assignee) {
        Map<String, Object> details = new java.util.HashMap<>();
        details.put("element", "Task_ResolveAtL1");
        details.put("assignee", assignee);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new TaskHappened(subject(ticket), what, "Happened", details)));
    }

    record TaskHappened(Subject subject, String what, String text, Map<String, Object> details)
            implements DomainEvent {}

    @Autowired
    TransactionTemplate transaction;
}
