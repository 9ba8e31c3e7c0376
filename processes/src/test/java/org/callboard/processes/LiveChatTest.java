package org.callboard.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.externalTask;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "bpmn/chat/live-chat.bpmn")
class LiveChatTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension engine = ModelEngine.walkingEveryElement();

    @Test
    void anAgentTakesItInTheListOfWork() {
        ProcessInstance chat = started();
        assertThat(task(chat)).hasCandidateGroup("support-agent").isNotAssigned();

        complete(task(chat));
        assertThat(chat).isWaitingAtExactly("Task_JoinChat");
        complete(externalTask("Task_JoinChat", chat));

        assertThat(chat).isWaitingAtExactly("Gateway_Talking");
        said(chat, "chat.ended", Map.of());
        complete(externalTask("Task_KeepTranscript", chat));
        assertThat(chat).isEnded().hasPassed("CatchEvent_ChatEnded");
    }

    @Test
    void anAgentTakesItOnThePageOfChatsAndHandsItOn() {
        ProcessInstance chat = started();
        said(chat, "chat.taken", Map.of());
        assertThat(chat).isWaitingAtExactly("Gateway_Talking");

        said(chat, "chat.transferred", Map.of("transferTo", "agent2"));

        assertThat(task(chat)).isAssignedTo("agent2");
    }

    @Test
    void whoeverLeavesBeforeAnybodyCameIsKeptAllTheSame() {
        ProcessInstance chat = started();
        said(chat, "chat.ended", Map.of());

        assertThat(chat).isWaitingAtExactly("Task_KeepTranscript").hasPassed("BoundaryEvent_VisitorLeft");
    }

    @Test
    void whereNobodyComesTheVisitorIsTold() {
        ProcessInstance chat = started();
        execute(job("Timer_NobodyCame", chat));
        complete(externalTask("Task_MissChat", chat));
        complete(externalTask("Task_KeepTranscript", chat));

        assertThat(chat).isEnded().hasPassed("EndEvent_ChatKept");
    }

    @Test
    void aChatInWhichNobodySpeaksIsOverAndAnotherOneGoesOn() {
        ProcessInstance chat = started();
        said(chat, "chat.taken", Map.of());
        execute(job("Timer_LookAgain", chat));
        complete(externalTask("Task_CheckQuiet", chat), withVariables("quiet", "no"));
        assertThat(chat).isWaitingAtExactly("Gateway_Talking");

        execute(job("Timer_LookAgain", chat));
        complete(externalTask("Task_CheckQuiet", chat), withVariables("quiet", "yes"));
        assertThat(chat).isWaitingAtExactly("Task_KeepTranscript");
    }

    private static void said(ProcessInstance chat, String message, Map<String, Object> variables) {
        runtimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(chat.getBusinessKey())
                .setVariables(variables)
                .correlate();
    }

    private static ProcessInstance started() {
        ProcessInstance chat = runtimeService()
                .createMessageCorrelation("chat.started")
                .processInstanceBusinessKey(UUID.randomUUID().toString())
                .correlateStartMessage();
        assertThat(chat).isWaitingAtExactly("Task_TakeChat");
        return chat;
    }
}
