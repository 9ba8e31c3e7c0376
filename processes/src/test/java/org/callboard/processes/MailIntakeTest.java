package org.callboard.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.externalTask;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.externalTaskService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "bpmn/communication/mail-intake.bpmn")
class MailIntakeTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension engine = ModelEngine.walkingEveryElement();

    @Test
    void somebodyNewBecomesALead() {
        ProcessInstance intake = judged("lead");

        assertThat(intake).isWaitingAtExactly("Task_CaptureLead");
        complete(externalTask("Task_CaptureLead", intake));

        assertThat(intake).isEnded().hasPassed("EndEvent_LeadCaptured");
    }

    @Test
    void whoeverAsksForHelpGetsATicket() {
        ProcessInstance intake = judged("ticket");

        assertThat(intake).isWaitingAtExactly("Task_OpenTicket");
        complete(externalTask("Task_OpenTicket", intake));

        assertThat(intake).isEnded().hasPassed("EndEvent_TicketOpened");
    }

    @Test
    void aNewsletterIsOnlyKept() {
        assertThat(judged("ignore")).isEnded().hasPassed("EndEvent_OnlyKept");
    }

    @Test
    void somebodyAnswersInTheConversationAndTheTaskIsOver() {
        ProcessInstance intake = judged("answer");

        assertThat(intake).isWaitingAtExactly("Task_AnswerMail");
        assertThat(task(intake)).hasCandidateGroup("support-agent").hasCandidateGroup("sales-rep");
        runtimeService()
                .createMessageCorrelation("communication.mail-answered")
                .processInstanceBusinessKey(intake.getBusinessKey())
                .correlate();

        assertThat(intake).isEnded().hasPassed("BoundaryEvent_Answered", "EndEvent_Answered");
    }

    @Test
    void whoeverHasTheTaskMaySayThatNothingIsToDo() {
        ProcessInstance intake = judged("answer");
        complete(task(intake), withVariables("outcome", "nothing"));

        assertThat(intake).isEnded().hasPassed("EndEvent_Answered");
    }

    @Test
    void whoeverHasTheTaskMaySayThatItIsALead() {
        ProcessInstance intake = judged("answer");
        complete(task(intake), withVariables("outcome", "lead"));

        assertThat(intake).isWaitingAtExactly("Task_CaptureLead");
        complete(externalTask("Task_CaptureLead", intake));
        assertThat(intake).isEnded().hasPassed("EndEvent_LeadCaptured");
    }

    @Test
    void whatCannotBeALeadIsAnswered() {
        ProcessInstance intake = judged("lead");
        externalTaskService()
                .fetchAndLock(1, "test")
                .topic("communication.capture-lead", 1_000)
                .execute()
                .forEach(step -> externalTaskService()
                        .handleBpmnError(step.getId(), "test", "COMMUNICATION_NO_LEAD", "No address."));

        assertThat(intake).hasPassed("BoundaryEvent_NoLead").isWaitingAtExactly("Task_AnswerMail");
        complete(task(intake), withVariables("outcome", "answered"));
        assertThat(intake).isEnded();
    }

    private static ProcessInstance judged(String treatAs) {
        ProcessInstance intake = runtimeService()
                .createMessageCorrelation("communication.mail-received")
                .processInstanceBusinessKey(UUID.randomUUID().toString())
                .setVariable("mailId", UUID.randomUUID().toString())
                .correlateStartMessage();
        assertThat(intake).isWaitingAtExactly("Task_JudgeMail");
        complete(externalTask("Task_JudgeMail", intake), withVariables("treatAs", treatAs));
        return intake;
    }
}
