package org.callboard.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.externalTask;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Deployment(resources = "bpmn/support/support-escalation.bpmn")
class SupportEscalationTest {

    private static final String NEVER = "9999-12-31T00:00:00Z";

    @RegisterExtension
    static ProcessEngineCoverageExtension engine = ModelEngine.walkingEveryElement();

    private final Map<String, Object> subject = new HashMap<>();

    @BeforeEach
    void aTicketOfTheFirstLine() {
        subject.clear();
        subject.put("level", "L1");
        subject.put("state", "OPEN");
        subject.put("owner", "agent1");
        subject.put("priority", "HIGH");
        subject.put("due", "2030-03-04T10:00:00Z");
        for (String timer : new String[] {
            "firstResponseWarning", "firstResponseTimer", "resolutionWarning", "resolutionTimer", "escalationTimer"
        }) {
            subject.put(timer, NEVER);
        }
        ModelEngine.subjectIs(subject);
    }

    @Test
    void anAgentSolvesATicketAndTheCustomerAgrees() {
        ProcessInstance ticket = beingWorkedOn("Task_ResolveAtL1");
        assertThat(task(ticket)).isAssignedTo("agent1").hasCandidateGroupAssociated("support-agent");
        assertThat(task(ticket)).hasDueDate(Date.from(Instant.parse("2030-03-04T10:00:00Z")));
        complete(task(ticket), withVariables("outcome", "solved"));

        becomes("SOLVED");
        step(ticket, "Task_SolveTicket", "support.solve");
        say("support.solution-confirmed", ticket);
        becomes("CLOSED");
        step(ticket, "Task_CloseTicket", "support.close");
        assertThat(ticket).isEnded().hasPassed("CatchEvent_SolutionConfirmed", "EndEvent_TicketClosed");
    }

    @Test
    void aCustomerWhoSaysNothingForFiveWorkingDaysAgrees() {
        ProcessInstance ticket = solved();
        goesOff(ticket, "Timer_NoWord");

        becomes("CLOSED");
        step(ticket, "Task_CloseTicket", "support.close");
        assertThat(ticket).isEnded();
    }

    @Test
    void aTicketThatIsNotSolvedIsRoutedAnew() {
        ProcessInstance ticket = solved();
        say("support.ticket-reopened", ticket);

        becomes("OPEN");
        step(ticket, "Task_ReopenTicket", "support.reopen");
        step(ticket, "Task_RouteTicket", "support.route");
        assertThat(ticket).isWaitingAt("Task_ResolveAtL1");
        ends(ticket);
    }

    @ParameterizedTest
    @CsvSource({"OPEN, Task_ReopenTicket", "WAITING, Task_ReopenTicket", "CLOSED, Task_CloseTicket"})
    void whatWasTurnedBeforeItWasSolvedIsNotWaitedForAsSolved(String state, String next) {
        ProcessInstance ticket = beingWorkedOn("Task_ResolveAtL1");
        say("support.ticket-solved", ticket);
        becomes(state);
        step(ticket, "Task_SolveTicket", "support.solve");

        assertThat(ticket).isWaitingAtExactly(next);
        ends(ticket);
    }

    @Test
    void whatWasOpenedBeforeItWasClosedGoesOn() {
        ProcessInstance ticket = solved();
        goesOff(ticket, "Timer_NoWord");
        becomes("OPEN");
        step(ticket, "Task_CloseTicket", "support.close");

        assertThat(ticket).isWaitingAtExactly("Task_ReopenTicket").hasNotPassed("EndEvent_TicketClosed");
        ends(ticket);
    }

    @Test
    void aCustomerWhoAnsweredBeforeTheClocksStoodStillIsNotWaitedFor() {
        ProcessInstance ticket = beingWorkedOn("Task_ResolveAtL1");
        say("support.customer-asked", ticket);
        step(ticket, "Task_PauseClocks", "support.pause");

        assertThat(ticket).isWaitingAt("Task_ResolveAtL1");
        ends(ticket);
    }

    @Test
    void anAnswerThatIsOverdueIsToldToWhoeverClimbsTheLadder() {
        subject.put("firstResponseTimer", "2020-03-04T10:00:00Z");
        subject.put("answerOverdue", "yes");
        ModelEngine.subjectIs(subject);
        ProcessInstance ticket = beingWorkedOn("Task_ResolveAtL1");
        goesOff(ticket, "Timer_FirstResponseOver");
        step(ticket, "Task_RecordBreach", "support.record-breach");

        assertThat(ticket).hasPassed("EndEvent_AnswerOverdue").isWaitingAt("Task_ResolveAtL1");
        ends(ticket);
    }

    @Test
    void aClosedTicketComesBackByItsOwnStart() {
        ProcessInstance ticket = begins("support.closed-ticket-reopened");
        step(ticket, "Task_ReopenTicket", "support.reopen");
        step(ticket, "Task_RouteTicket", "support.route");

        assertThat(ticket).hasPassed("StartEvent_TicketReopened").isWaitingAt("Task_ResolveAtL1");
        ends(ticket);
    }

    @Test
    void theReplyOfTheCustomerResumesTheWorkWhereItStood() {
        ProcessInstance ticket = waiting();
        say("support.customer-replied", ticket);

        step(ticket, "Task_ResumeClocks", "support.resume");
        assertThat(ticket).isWaitingAt("Task_ResolveAtL1");
        assertThat(ticket).hasNotPassed("Task_EscalateTicket");
        ends(ticket);
    }

    @Test
    void theHouseMayGoOnWithoutTheCustomer() {
        ProcessInstance ticket = waiting();
        say("support.work-resumed", ticket);
        step(ticket, "Task_ResumeClocks", "support.resume");

        assertThat(ticket).isWaitingAt("Task_ResolveAtL1");
        ends(ticket);
    }

    @Test
    void aTicketThatWaitsMayBeSolvedOrEscalated() {
        ProcessInstance solved = waiting();
        say("support.ticket-solved", solved);
        assertThat(solved).hasPassed("CatchEvent_SolvedMeanwhile").isWaitingAtExactly("Task_SolveTicket");
        runtimeService().deleteProcessInstance(solved.getId(), "seen");

        ProcessInstance escalated = waiting();
        say("support.escalation-requested", escalated);
        assertThat(escalated).hasPassed("CatchEvent_EscalatedMeanwhile").isWaitingAtExactly("Task_EscalateTicket");
        runtimeService().deleteProcessInstance(escalated.getId(), "seen");
    }

    @Test
    void aCustomerWhoIsSilentForSevenWorkingDaysNeedsNothingMore() {
        ProcessInstance ticket = beingWorkedOn("Task_ResolveAtL1");
        complete(task(ticket), withVariables("outcome", "waiting"));
        becomes("WAITING");
        step(ticket, "Task_PauseClocks", "support.pause");
        goesOff(ticket, "Timer_CustomerSilent");

        becomes("SOLVED");
        step(ticket, "Task_SolveTicket", "support.solve");
        assertThat(ticket).hasPassed("Gateway_WhatCameOfIt", "Timer_CustomerSilent");
        ends(ticket);
    }

    @ParameterizedTest
    @CsvSource({"L1, Task_ResolveAtL1", "L2, Task_ResolveAtL2", "L3, Task_ResolveAtL3", "SUPERVISOR, Task_Supervise"})
    void eachLevelHasItsTask(String level, String element) {
        subject.put("level", level);
        ModelEngine.subjectIs(subject);
        ProcessInstance ticket = beingWorkedOn(element);

        complete(task(ticket), withVariables("outcome", "solved"));
        assertThat(ticket).isWaitingAtExactly("Task_SolveTicket");
        ends(ticket);
    }

    @Test
    void whoeverCannotSolveItHandsItUp() {
        ProcessInstance ticket = beingWorkedOn("Task_ResolveAtL1");
        complete(task(ticket), withVariables("outcome", "escalate", "reason", "A bug"));
        climbs(ticket);
    }

    @Test
    void anEscalationIsAskedForAtAnyTime() {
        ProcessInstance ticket = beingWorkedOn("Task_ResolveAtL1");
        say("support.escalation-requested", ticket);
        assertThat(ticket).hasPassed("BoundaryEvent_EscalationAsked");
        climbs(ticket);
    }

    @Test
    void aTicketClimbsWhenItsTimeAtALevelIsOver() {
        subject.put("escalationTimer", "2020-03-04T10:00:00Z");
        ModelEngine.subjectIs(subject);
        ProcessInstance ticket = beingWorkedOn("Task_ResolveAtL1");
        subject.put("escalationTimer", NEVER);
        goesOff(ticket, "Timer_EscalationDue");
        climbs(ticket);
    }

    private void climbs(ProcessInstance ticket) {
        subject.put("level", "L2");
        ModelEngine.subjectIs(subject);
        step(ticket, "Task_EscalateTicket", "support.escalate");
        step(ticket, "Task_RouteTicket", "support.route");
        assertThat(ticket).isWaitingAt("Task_ResolveAtL2");
        ends(ticket);
    }

    @ParameterizedTest
    @CsvSource({
        "firstResponseWarning, Timer_FirstResponseNear, Task_WarnOfBreach, support.warn, EndEvent_Warned",
        "resolutionWarning, Timer_ResolutionNear, Task_WarnOfBreach, support.warn, EndEvent_Warned",
        "firstResponseTimer, Timer_FirstResponseOver, Task_RecordBreach, support.record-breach, EndEvent_BreachRecorded",
        "resolutionTimer, Timer_ResolutionOver, Task_RecordBreach, support.record-breach, EndEvent_BreachRecorded"
    })
    void timeIsToldBesideTheWork(String fact, String timer, String element, String topic, String end) {
        subject.put(fact, "2020-03-04T10:00:00Z");
        ModelEngine.subjectIs(subject);
        ProcessInstance ticket = beingWorkedOn("Task_ResolveAtL1");
        goesOff(ticket, timer);

        step(ticket, element, topic);
        assertThat(ticket).hasPassed(timer, end).isWaitingAt("Task_ResolveAtL1");
        ends(ticket);
    }

    @ParameterizedTest
    @CsvSource({"WAITING, Task_PauseClocks", "SOLVED, Task_SolveTicket"})
    void whatWasDoneBeforeTheWorkBeganIsNotUndone(String state, String element) {
        subject.put("state", state);
        ModelEngine.subjectIs(subject);
        ProcessInstance ticket = begins("support.ticket-opened");
        step(ticket, "Task_ClassifyTicket", "support.classify");
        step(ticket, "Task_PromiseService", "support.promise");
        step(ticket, "Task_RouteTicket", "support.route");

        assertThat(ticket).isWaitingAtExactly(element);
        ends(ticket);
    }

    @Test
    void anotherPromiseSetsItsTimersAnew() {
        ProcessInstance ticket = beingWorkedOn("Task_ResolveAtL1");
        subject.put("resolutionTimer", "2030-01-01T00:00:00Z");
        ModelEngine.subjectIs(subject);
        say("support.level-changed", ticket);

        assertThat(ticket).hasPassed("BoundaryEvent_LevelChanged").isWaitingAt("Task_ResolveAtL1");
        org.assertj.core.api.Assertions.assertThat(
                        timer(ticket, "Timer_ResolutionOver").getDuedate())
                .isEqualTo(Date.from(Instant.parse("2030-01-01T00:00:00Z")));
        ends(ticket);
    }

    private ProcessInstance waiting() {
        ProcessInstance ticket = beingWorkedOn("Task_ResolveAtL1");
        say("support.customer-asked", ticket);
        becomes("WAITING");
        step(ticket, "Task_PauseClocks", "support.pause");
        becomes("OPEN");
        return ticket;
    }

    private ProcessInstance solved() {
        ProcessInstance ticket = beingWorkedOn("Task_ResolveAtL1");
        say("support.ticket-solved", ticket);
        assertThat(ticket).hasPassed("BoundaryEvent_Solved");
        becomes("SOLVED");
        step(ticket, "Task_SolveTicket", "support.solve");
        return ticket;
    }

    private void becomes(String state) {
        subject.put("state", state);
        ModelEngine.subjectIs(subject);
    }

    private static ProcessInstance begins(String message) {
        return runtimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(UUID.randomUUID().toString())
                .correlateStartMessage();
    }

    private static ProcessInstance beingWorkedOn(String element) {
        ProcessInstance ticket = begins("support.ticket-opened");
        step(ticket, "Task_ClassifyTicket", "support.classify");
        step(ticket, "Task_PromiseService", "support.promise");
        step(ticket, "Task_RouteTicket", "support.route");
        assertThat(ticket).isWaitingAt(element);
        return ticket;
    }

    private static void step(ProcessInstance ticket, String element, String topic) {
        assertThat(ticket).isWaitingAt(element);
        assertThat(externalTask(element, ticket)).hasTopicName(topic);
        complete(externalTask(element, ticket));
    }

    private static void say(String message, ProcessInstance ticket) {
        runtimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(ticket.getBusinessKey())
                .correlate();
    }

    private static Job timer(ProcessInstance ticket, String element) {
        return managementService()
                .createJobQuery()
                .processInstanceId(ticket.getId())
                .activityId(element)
                .singleResult();
    }

    private static void goesOff(ProcessInstance ticket, String element) {
        execute(timer(ticket, element));
    }

    private static void ends(ProcessInstance ticket) {
        runtimeService().deleteProcessInstance(ticket.getId(), "seen");
    }
}
