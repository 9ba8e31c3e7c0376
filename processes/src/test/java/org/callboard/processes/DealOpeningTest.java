package org.callboard.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.externalTask;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "bpmn/deal/deal-opening.bpmn")
class DealOpeningTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension engine = ModelEngine.walkingEveryElement();

    @Test
    void aLeadThatBecameACustomerGoesOnAsADeal() {
        ProcessInstance opening = registered(Map.of("companyId", "c", "personId", "p"));

        assertThat(opening).isWaitingAtExactly("Task_OpenDeal");
        complete(externalTask("Task_OpenDeal", opening));

        assertThat(opening).isEnded().hasPassed("EndEvent_DealOpened");
    }

    @Test
    void whoQualifiedItMaySayThatThereIsNothingToSellYet() {
        assertThat(registered(Map.of("openDeal", "no"))).isEnded().hasPassed("EndEvent_NoDeal");
    }

    private static ProcessInstance registered(Map<String, Object> variables) {
        return runtimeService()
                .createMessageCorrelation("customer.registered")
                .processInstanceBusinessKey(UUID.randomUUID().toString())
                .setVariables(variables)
                .correlateStartMessage();
    }
}
