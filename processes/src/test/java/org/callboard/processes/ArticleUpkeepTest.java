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

@Deployment(resources = "bpmn/knowledge/article-upkeep.bpmn")
class ArticleUpkeepTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension engine = ModelEngine.walkingEveryElement();

    @Test
    void withoutADayNobodyLooksAgain() {
        assertThat(published(Map.of())).isEnded().hasPassed("EndEvent_NeverOld");
    }

    @Test
    void whatStillHoldsWaitsForItsNextDay() {
        ProcessInstance upkeep = dayCame();

        complete(task(upkeep), withVariables("outcome", "still-right"));
        complete(externalTask("Task_RenewArticle", upkeep));

        assertThat(upkeep).isWaitingAtExactly("Gateway_Waiting");
    }

    @Test
    void whatHoldsNoLongerIsTakenAway() {
        ProcessInstance upkeep = dayCame();

        complete(task(upkeep), withVariables("outcome", "retire"));
        complete(externalTask("Task_RetireArticle", upkeep));

        assertThat(upkeep).isEnded().hasPassed("EndEvent_ArticleRetired");
    }

    @Test
    void whoeverSaysThatTheyChangeItIsTrusted() {
        ProcessInstance upkeep = dayCame();

        complete(task(upkeep), withVariables("outcome", "change"));

        assertThat(upkeep).isEnded().hasPassed("EndEvent_IsChanged");
    }

    @Test
    void aNewerTextEndsTheTask() {
        ProcessInstance upkeep = dayCame();
        superseded(upkeep);

        assertThat(upkeep).isEnded().hasPassed("EndEvent_ChangedMeanwhile");
    }

    @Test
    void aNewerTextEndsTheWaiting() {
        ProcessInstance upkeep = published(Map.of("reviewAt", "2099-01-01T00:00:00Z"));
        superseded(upkeep);

        assertThat(upkeep).isEnded().hasPassed("EndEvent_Superseded");
    }

    private static ProcessInstance dayCame() {
        ProcessInstance upkeep = published(Map.of("reviewAt", "2099-01-01T00:00:00Z"));
        execute(job("Timer_DayCame", upkeep));
        assertThat(upkeep).isWaitingAtExactly("Task_CheckArticle");
        assertThat(task(upkeep)).hasCandidateGroup("support-agent");
        return upkeep;
    }

    private static void superseded(ProcessInstance upkeep) {
        runtimeService()
                .createMessageCorrelation("knowledge.article-superseded")
                .processInstanceBusinessKey(upkeep.getBusinessKey())
                .correlate();
    }

    private static ProcessInstance published(Map<String, Object> subject) {
        ModelEngine.subjectIs(subject);
        return runtimeService()
                .createMessageCorrelation("knowledge.article-published")
                .processInstanceBusinessKey(UUID.randomUUID().toString())
                .correlateStartMessage();
    }
}
