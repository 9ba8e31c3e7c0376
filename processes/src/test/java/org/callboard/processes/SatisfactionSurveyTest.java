package org.callboard.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.externalTask;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "bpmn/survey/satisfaction-survey.bpmn")
class SatisfactionSurveyTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension engine = ModelEngine.walkingEveryElement();

    @Test
    void whoseTicketIsClosedIsAsked() {
        ProcessInstance survey = runtimeService()
                .createMessageCorrelation("support.ticket-closed")
                .processInstanceBusinessKey(UUID.randomUUID().toString())
                .correlateStartMessage();
        assertThat(survey).isWaitingAtExactly("Task_AskCustomer");

        complete(externalTask("Task_AskCustomer", survey));

        assertThat(survey).isEnded().hasPassed("EndEvent_CustomerAsked");
    }
}
