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
import java.util.stream.Stream;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void aColleagueIsToldInTheHouse() {
        ProcessInstance sending = wanted(Map.of("channel", "IN_APP"));

        assertThat(sending).isWaitingAtExactly("Task_TellColleague");
        complete(externalTask("Task_TellColleague", sending));
        hears(sending, "communication.message-delivered");

        assertThat(sending).isEnded().hasPassed("EndEvent_Delivered");
    }

    @ParameterizedTest
    @MethodSource("waysToExpectAReply")
    void whoeverExpectsAReplyWaitsForItHoweverOftenItIsReadBefore(Map<String, Object> expecting) {
        ProcessInstance sending = delivered(expecting);
        hears(sending, "communication.message-opened");
        hears(sending, "communication.message-clicked");

        assertThat(sending).isWaitingAt("Gateway_WhatComesBack");
        hears(sending, "communication.message-replied");

        assertThat(sending).isEnded().hasPassed("EndEvent_Replied");
        assertOutcome(sending, "replied");
    }

    static Stream<Map<String, Object>> waysToExpectAReply() {
        return Stream.of(Map.of("waitForReply", "yes"), Map.of("waitFor", "reply"));
    }

    @Test
    void whoeverWaitsUntilItIsOpenedGoesOnThen() {
        ProcessInstance sending = delivered(Map.of("waitFor", "opened"));
        hears(sending, "communication.message-opened");

        assertThat(sending).isEnded().hasPassed("CatchEvent_Opened", "EndEvent_Read");
        assertOutcome(sending, "opened");
    }

    @Test
    void aFollowedLinkSaysThatItWasOpenedWhoeverKeepsPicturesAway() {
        ProcessInstance sending = delivered(Map.of("waitFor", "opened"));
        hears(sending, "communication.message-clicked");

        assertThat(sending).isEnded().hasPassed("CatchEvent_Clicked", "EndEvent_Read");
        assertOutcome(sending, "clicked");
    }

    @Test
    void whoeverWaitsForALinkIsNotContentWithAnOpenedMessage() {
        ProcessInstance sending = delivered(Map.of("waitFor", "clicked"));
        hears(sending, "communication.message-opened");

        assertThat(sending).isWaitingAt("Gateway_WhatComesBack");
        hears(sending, "communication.message-clicked");

        assertThat(sending).isEnded().hasPassed("CatchEvent_Opened", "CatchEvent_Clicked", "EndEvent_Read");
        assertOutcome(sending, "clicked");
    }

    @Test
    void aReplySaysMoreThanAnOpenedMessage() {
        ProcessInstance sending = delivered(Map.of("waitFor", "clicked"));
        hears(sending, "communication.message-replied");

        assertThat(sending).isEnded().hasPassed("EndEvent_Replied");
        assertOutcome(sending, "replied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reply", "opened", "clicked"})
    void aBounceMayComeAfterTheServerTookIt(String waitFor) {
        ProcessInstance sending = delivered(Map.of("waitFor", waitFor));
        hears(sending, "communication.message-bounced");

        assertThat(sending).isEnded().hasPassed("EndEvent_Bounced");
        assertOutcome(sending, "bounced");
    }

    /** So it goes on where the message is not followed: nobody hears whether it is opened. */
    @ParameterizedTest
    @ValueSource(strings = {"reply", "opened", "clicked"})
    void nobodyWaitsForEver(String waitFor) {
        ProcessInstance sending = delivered(Map.of("waitFor", waitFor, "replyWithin", "P5D"));
        execute(job("Timer_NothingCame", sending));

        assertThat(sending).isEnded().hasPassed("ThrowEvent_NothingCame", "EndEvent_TimedOut");
        assertOutcome(sending, "timeout");
    }

    @Test
    void whatWasReadInVainIsKnownWhenTheTimeIsOver() {
        ProcessInstance sending = delivered(Map.of("waitFor", "clicked"));
        hears(sending, "communication.message-opened");
        execute(job("Timer_NothingCame", sending));

        assertOutcome(sending, "timeout");
        assertThat(sending).variables().containsEntry("messageRead", "opened");
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

        ProcessInstance inApp = wanted(Map.of("channel", "IN_APP"));
        refuse("communication.send-in-app");
        assertThat(inApp).isEnded().hasPassed("BoundaryEvent_InAppNotSendable", "EndEvent_NotSendable");
    }

    private static ProcessInstance delivered(Map<String, Object> variables) {
        ProcessInstance sending = sent(variables);
        hears(sending, "communication.message-delivered");
        assertThat(sending).isWaitingAt("Gateway_WhatComesBack");
        return sending;
    }

    private static void assertOutcome(ProcessInstance sending, String outcome) {
        assertThat(sending).variables().containsEntry("messageOutcome", outcome);
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
