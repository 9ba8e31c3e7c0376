package org.callboard.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "bpmn/survey/survey-follow-up.bpmn")
class SurveyFollowUpTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension engine = ModelEngine.walkingEveryElement();

    @Test
    void whoIsContentIsLeftAlone() {
        assertThat(answered("CSAT", 3)).isEnded().hasPassed("EndEvent_Content");
        assertThat(answered("NPS", 7)).isEnded().hasPassed("EndEvent_Content");
    }

    @Test
    void whoIsUnhappyIsCalledBack() {
        ProcessInstance followUp = answered("CSAT", 2);
        assertThat(task(followUp)).hasCandidateGroup("support-manager");

        complete(task(followUp), withVariables("outcome", "mended"));

        assertThat(followUp).isEnded().hasPassed("EndEvent_CalledBack");
        assertThat(answered("NPS", 6)).isWaitingAtExactly("Task_CallBack");
    }

    @Test
    void anotherAnswerTakesThePlaceOfTheFirst() {
        ProcessInstance followUp = answered("CSAT", 1);

        runtimeService()
                .createMessageCorrelation("survey.answered")
                .processInstanceId(followUp.getId())
                .correlate();

        assertThat(followUp).isEnded().hasPassed("EndEvent_AnsweredAgain");
    }

    private static ProcessInstance answered(String kind, int score) {
        return runtimeService()
                .createMessageCorrelation("survey.answered")
                .processInstanceBusinessKey(UUID.randomUUID().toString())
                .setVariable("surveyKind", kind)
                .setVariable("surveyScore", score)
                .correlateStartMessage();
    }
}
