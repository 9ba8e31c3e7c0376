package org.callboard.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.externalTask;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Deployment(resources = {"bpmn/support/overdue-answer.bpmn", "bpmn/worklist/overdue-ladder.bpmn"})
class OverdueAnswerTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension engine = ModelEngine.walkingEveryElementBut("overdue-ladder");

    @ParameterizedTest
    @CsvSource({"L1, Task_ResolveAtL1", "L3, Task_ResolveAtL3", "SUPERVISOR, Task_Supervise"})
    void theTaskOfTheTicketsLevelClimbsTheLadder(String level, String element) {
        ProcessInstance answer = overdueAt(level);
        ProcessInstance ladder = calledProcessInstance(answer);
        assertThat(ladder)
                .hasBusinessKey(answer.getBusinessKey())
                .isWaitingAtExactly("Task_Remind")
                .variables()
                .containsEntry("overdueElement", element)
                .containsEntry("calendar", "support-eu")
                .containsEntry("managers", "support-manager");
        complete(externalTask("Task_Remind", ladder));
        execute(job(ladder));
        complete(externalTask("Task_Reassign", ladder));
        execute(job(ladder));
        complete(externalTask("Task_CallManager", ladder));

        assertThat(answer).isEnded().hasPassed("EndEvent_Climbed");
    }

    @Test
    void anAnswerEndsIt() {
        ProcessInstance answer = overdueAt("L1");
        ProcessInstance ladder = calledProcessInstance(answer);
        complete(externalTask("Task_Remind", ladder));

        runtimeService()
                .createMessageCorrelation("support.first-answered")
                .processInstanceBusinessKey(answer.getBusinessKey())
                .correlate();

        assertThat(ladder).isEnded();
        assertThat(answer).isEnded().hasPassed("EndEvent_Answered");
    }

    private static ProcessInstance overdueAt(String level) {
        ModelEngine.subjectIs(Map.of("level", level, "calendar", "support-eu"));
        return runtimeService()
                .createMessageCorrelation("support.answer-overdue")
                .processInstanceBusinessKey(UUID.randomUUID().toString())
                .correlateStartMessage();
    }
}
