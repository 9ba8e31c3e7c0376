package org.callboard.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.externalTask;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.externalTaskService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "bpmn/worklist/overdue-ladder.bpmn")
class OverdueLadderTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension engine = ModelEngine.walkingEveryElement();

    @Test
    void remindsThenGivesItToAColleagueThenCallsAManager() {
        ProcessInstance ladder = overdue();
        complete(externalTask("Task_Remind", ladder));
        assertThat(ladder).isWaitingAtExactly("Timer_ReminderUnheard");
        execute(job(ladder));
        complete(externalTask("Task_Reassign", ladder));
        assertThat(ladder).isWaitingAtExactly("Timer_ColleagueSilent");
        execute(job(ladder));
        complete(externalTask("Task_CallManager", ladder));

        assertThat(ladder).isEnded().hasPassed("EndEvent_ManagerCalled");
    }

    @Test
    void callsAManagerAtOnceWhenNobodyIsFree() {
        ProcessInstance ladder = overdue();
        complete(externalTask("Task_Remind", ladder));
        execute(job(ladder));
        refuse("worklist.reassign", "WORKLIST_NOBODY_FREE");

        assertThat(ladder).hasPassed("BoundaryEvent_NobodyFree").isWaitingAtExactly("Task_CallManager");
    }

    @Test
    void endsWhereverItFindsTheTaskDone() {
        ProcessInstance atOnce = overdue();
        refuse("worklist.remind", "WORKLIST_TASK_DONE");
        assertThat(atOnce).isEnded().hasPassed("BoundaryEvent_DoneBeforeReminder", "EndEvent_TaskDone");

        ProcessInstance reminded = overdue();
        complete(externalTask("Task_Remind", reminded));
        execute(job(reminded));
        refuse("worklist.reassign", "WORKLIST_TASK_DONE");
        assertThat(reminded).isEnded().hasPassed("BoundaryEvent_DoneBeforeColleague", "EndEvent_TaskDone");

        ProcessInstance given = overdue();
        complete(externalTask("Task_Remind", given));
        execute(job(given));
        complete(externalTask("Task_Reassign", given));
        execute(job(given));
        refuse("worklist.call-manager", "WORKLIST_TASK_DONE");
        assertThat(given).isEnded().hasPassed("BoundaryEvent_DoneBeforeManager", "EndEvent_TaskDone");
    }

    private static ProcessInstance overdue() {
        ProcessInstance ladder = runtimeService()
                .startProcessInstanceByKey(
                        "overdue-ladder",
                        UUID.randomUUID().toString(),
                        withVariables(
                                "overdueElement", "Task_AnswerMail",
                                "calendar", "house",
                                "reassignAfter", "PT4H",
                                "managerAfter", "PT8H"));
        assertThat(ladder).isWaitingAtExactly("Task_Remind");
        return ladder;
    }

    private static void refuse(String topic, String error) {
        externalTaskService()
                .fetchAndLock(10, "test")
                .topic(topic, 1_000)
                .execute()
                .forEach(step -> externalTaskService().handleBpmnError(step.getId(), "test", error, "No."));
    }
}
