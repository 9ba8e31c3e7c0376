package org.callboard.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.externalTask;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.externalTaskService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "bpmn/communication/send-message.bpmn")
class SendMessageTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension engine = ModelEngine.walkingEveryElement();

    @Test
    void anEmailIsDelivered() {
        ProcessInstance sending = sent(Map.of());

        assertThat(sending).isWaitingAtExactly("Gateway_Underway");
        hears(sending, "communication.message-delivered");

        assertThat(sending)
                .isEnded()
                .hasPassed("EndEvent_Delivered")
                .variables()
                .containsEntry("messageOutcome", "delivered");
    }

    @Test
    void aTextMessageGoesByPhone() {
        ProcessInstance sending = wanted(Map.of("channel", "SMS"));

        assertThat(sending).isWaitingAtExactly("Task_SendSms");
        complete(externalTask("Task_SendSms", sending));
        hears(sending, "communication.message-delivered");

        assertThat(sending).isEnded().hasPassed("EndEvent_Delivered");
    }

    @Test
    void whoeverExpectsAReplyWaitsForIt() {
        ProcessInstance sending = sent(Map.of("waitForReply", "yes"));
        hears(sending, "communication.message-delivered");

        assertThat(sending).isWaitingAtExactly("Gateway_Delivered");
        hears(sending, "communication.message-replied");

        assertThat(sending)
                .isEnded()
                .hasPassed("EndEvent_Replied")
                .variables()
                .containsEntry("messageOutcome", "replied");
    }

    @Test
    void aBounceMayComeAfterTheServerTookIt() {
        ProcessInstance sending = sent(Map.of("waitForReply", "yes"));
        hears(sending, "communication.message-delivered");
        hears(sending, "communication.message-bounced");

        assertThat(sending)
                .isEnded()
                .hasPassed("EndEvent_Bounced")
                .variables()
                .containsEntry("messageOutcome", "bounced");
    }

    @Test
    void nobodyWaitsForAReplyForEver() {
        ProcessInstance sending = sent(Map.of("waitForReply", "yes", "replyWithin", "P5D"));
        hears(sending, "communication.message-delivered");
        execute(job("Timer_NoReply", sending));

        assertThat(sending)
                .isEnded()
                .hasPassed("EndEvent_TimedOut")
                .variables()
                .containsEntry("messageOutcome", "timeout");
    }

    @Test
    void aRefusedMessageIsOver() {
        ProcessInstance sending = sent(Map.of());
        hears(sending, "communication.message-bounced");

        assertThat(sending)
                .isEnded()
                .hasPassed("CatchEvent_NotTaken")
                .variables()
                .containsEntry("messageOutcome", "bounced");
    }

    @Test
    void aMessageThatDoesNotLeaveIsNotWaitedForForEver() {
        ProcessInstance sending = sent(Map.of("deliverWithin", "PT1H"));
        execute(job("Timer_NotDelivered", sending));

        assertThat(sending)
                .isEnded()
                .hasPassed("EndEvent_TimedOut")
                .variables()
                .containsEntry("messageOutcome", "timeout");
    }

    @Test
    void whatCannotBeSentIsSaidAtOnce() {
        ProcessInstance email = wanted(Map.of());
        refuse("communication.send-email");
        assertThat(email).isEnded().hasPassed("BoundaryEvent_EmailNotSendable", "EndEvent_NotSendable");

        ProcessInstance sms = wanted(Map.of("channel", "WHATSAPP"));
        refuse("communication.send-sms");
        assertThat(sms).isEnded().hasPassed("BoundaryEvent_SmsNotSendable", "EndEvent_NotSendable");
    }

    private static ProcessInstance sent(Map<String, Object> variables) {
        ProcessInstance sending = wanted(variables);
        complete(externalTask("Task_SendEmail", sending));
        return sending;
    }

    private static ProcessInstance wanted(Map<String, Object> variables) {
        return runtimeService()
                .startProcessInstanceByKey("send-message", UUID.randomUUID().toString(), variables);
    }

    private static void hears(ProcessInstance sending, String message) {
        runtimeService()
                .createMessageCorrelation(message)
                .processInstanceId(sending.getId())
                .correlate();
    }

    private static void refuse(String topic) {
        LockedExternalTask task = externalTaskService()
                .fetchAndLock(1, "test")
                .topic(topic, 1_000)
                .execute()
                .get(0);
        externalTaskService().handleBpmnError(task.getId(), "test", "COMMUNICATION_NOT_SENDABLE");
    }
}
