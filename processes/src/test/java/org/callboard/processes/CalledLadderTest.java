package org.callboard.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.externalTask;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The ladder beside a task, as the README says it is drawn. */
@Deployment(resources = {"working/task-with-ladder.bpmn", "bpmn/worklist/overdue-ladder.bpmn"})
class CalledLadderTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension engine = ModelEngine.walkingEveryElementBut("overdue-ladder");

    @Test
    void whoeverDoesTheTaskStopsTheLadder() {
        ProcessInstance answer = overdue();
        ProcessInstance ladder = calledProcessInstance(answer);
        assertThat(ladder).hasBusinessKey(answer.getBusinessKey()).isWaitingAtExactly("Task_Remind");
        complete(externalTask("Task_Remind", ladder));

        complete(task(answer));

        assertThat(ladder).isEnded();
        assertThat(answer).isEnded().hasPassed("EndEvent_Done");
    }

    @Test
    void theTaskStaysWhereTheLadderEnds() {
        ProcessInstance answer = overdue();
        ProcessInstance ladder = calledProcessInstance(answer);
        complete(externalTask("Task_Remind", ladder));
        execute(job(ladder));
        complete(externalTask("Task_Reassign", ladder));
        execute(job(ladder));
        complete(externalTask("Task_CallManager", ladder));

        assertThat(answer).hasPassed("EndEvent_Climbed").isWaitingAt("Task_Answer");
        complete(task(answer));
        assertThat(answer).isEnded();
    }

    private static ProcessInstance overdue() {
        ProcessInstance answer = runtimeService()
                .startProcessInstanceByKey("task-with-ladder", UUID.randomUUID().toString());
        execute(job(answer));
        return answer;
    }
}
