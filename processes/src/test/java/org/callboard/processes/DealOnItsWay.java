package org.callboard.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.externalTask;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** A deal in its pipeline; the test plays workers and people. */
final class DealOnItsWay {

    private final ProcessInstance instance;

    private DealOnItsWay(ProcessInstance instance) {
        this.instance = instance;
    }

    /** A deal of {@code rep1} at the given stage. */
    static DealOnItsWay at(String pipeline, String stage, Map<String, Object> facts) {
        Map<String, Object> subject = new HashMap<>(Map.of("owner", "rep1"));
        subject.putAll(facts);
        ModelEngine.subjectIs(subject);
        ProcessInstance instance = runtimeService()
                .createProcessInstanceByKey(pipeline)
                .businessKey(UUID.randomUUID().toString())
                .setVariable("correlationId", "test")
                .startBeforeActivity(stage)
                .execute();
        return new DealOnItsWay(instance);
    }

    static DealOnItsWay opened(String pipeline) {
        ModelEngine.subjectIs(Map.of("owner", "rep1"));
        return new DealOnItsWay(runtimeService()
                .startProcessInstanceByKey(pipeline, UUID.randomUUID().toString(), Map.of("correlationId", "test")));
    }

    ProcessInstance instance() {
        return instance;
    }

    /** Whoever has the stage's task says where the deal goes. */
    DealOnItsWay goes(String task, String toStage) {
        return answered(task, Map.of("toStage", toStage));
    }

    DealOnItsWay answered(String task, Map<String, Object> answers) {
        complete(task(task, instance), answers);
        return this;
    }

    DealOnItsWay worked(String element) {
        assertThat(instance).isWaitingAt(element);
        complete(externalTask(element, instance));
        return this;
    }

    DealOnItsWay timeComesFor(String timer) {
        execute(job(timer, instance));
        return this;
    }

    DealOnItsWay hears(String message) {
        return hears(message, Map.of());
    }

    /** So does an approval that the deal waits for. */
    DealOnItsWay hears(String message, Map<String, Object> variables) {
        runtimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(instance.getBusinessKey())
                .setVariables(variables)
                .correlate();
        return this;
    }

    /** The called approval asks nobody and answers. */
    DealOnItsWay approval(String call, String approved) {
        assertThat(instance).isWaitingAt(call);
        ProcessInstance approval = runtimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(instance.getId())
                .singleResult();
        assertThat(approval).isWaitingAt("Task_FindApprovers");
        org.assertj.core.api.Assertions.assertThat(approval.getBusinessKey()).isEqualTo(instance.getBusinessKey());
        Map<String, Object> found = new HashMap<>();
        found.put("approved", approved);
        found.put("reason", approved.equals("no") ? "Too much" : null);
        found.put("asked", 0);
        complete(externalTask("Task_FindApprovers", approval), found);
        complete(externalTask("Task_KeepAnswer", approval));
        return this;
    }

    long openTasks() {
        return taskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .count();
    }
}
