package org.callboard.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.externalTask;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.externalTaskService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** A lead in its process; the test plays workers and people. */
final class LeadOnItsWay {

    private final ProcessInstance instance;

    private LeadOnItsWay(ProcessInstance instance) {
        this.instance = instance;
    }

    static LeadOnItsWay captured() {
        ProcessInstance instance = runtimeService()
                .createMessageCorrelation("lead.captured")
                .processInstanceBusinessKey(UUID.randomUUID().toString())
                .setVariable("correlationId", "test")
                .correlateStartMessage();
        assertThat(instance).isStarted().isWaitingAt("Task_MatchDuplicates");
        return new LeadOnItsWay(instance);
    }

    /** A lead in the task "Contact lead" of {@code rep1}. */
    static LeadOnItsWay inContact(String grade) {
        return captured().unknown().scored(grade).assignedTo("rep1");
    }

    ProcessInstance instance() {
        return instance;
    }

    LeadOnItsWay unknown() {
        return worked("Task_MatchDuplicates", Map.of());
    }

    LeadOnItsWay knownAlready() {
        var locked = externalTaskService()
                .fetchAndLock(1, "test")
                .topic("lead.match-duplicates", 1_000)
                .execute()
                .get(0);
        externalTaskService().handleBpmnError(locked.getId(), "test", "LEAD_DUPLICATE", "Same e-mail");
        return this;
    }

    LeadOnItsWay scored(String grade) {
        return worked("Task_ScoreLead", Map.of("grade", grade));
    }

    LeadOnItsWay assignedTo(String owner) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("owner", owner);
        return worked("Task_AssignLead", variables);
    }

    LeadOnItsWay worked(String element, Map<String, Object> variables) {
        assertThat(instance).isWaitingAt(element);
        complete(externalTask(element, instance), variables);
        return this;
    }

    /** A person answers the form of "Contact lead". */
    LeadOnItsWay contacted(String outcome) {
        return contacted(Map.of("outcome", outcome));
    }

    LeadOnItsWay contacted(Map<String, Object> answers) {
        complete(task("Task_ContactLead", instance), answers);
        return this;
    }

    LeadOnItsWay timeComesFor(String timer) {
        execute(job(timer, instance));
        return this;
    }

    LeadOnItsWay behaves() {
        runtimeService()
                .createMessageCorrelation("lead.behaved")
                .processInstanceId(instance.getId())
                .correlate();
        return this;
    }
}
