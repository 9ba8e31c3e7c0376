package org.callboard.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Facts of the subject in a model's expressions: the lint takes them, and a model's test says what they are. */
class SubjectFactsTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension engine = ModelEngine.walkingEveryElement();

    @TempDir
    Path folder;

    @Test
    void leadByTheWayThatTheFactsSay() {
        BpmnModelInstance model = askingForFacts();
        Path file = folder.resolve("size-question.bpmn");
        Bpmn.writeModelToFile(file.toFile(), model);
        assertThat(ModelLint.complaintsAbout(file, folder)).isEmpty();
        Deployment deployed = repositoryService()
                .createDeployment()
                .addModelInstance("size-question.bpmn", model)
                .deploy();

        assertEnd(Map.of("companySize", 300, "custom", Map.of("region", "West")), "EndEvent_FoundBig");
        assertEnd(Map.of("companySize", 300, "custom", Map.of("region", "East")), "EndEvent_FoundSmall");
        assertEnd(Map.of(), "EndEvent_FoundSmall");

        repositoryService().deleteDeployment(deployed.getId(), true);
    }

    private static void assertEnd(Map<String, Object> facts, String end) {
        ModelEngine.subjectIs(facts);
        assertThat(runtimeService().startProcessInstanceByKey("size-question")).hasPassed(end);
    }

    private static BpmnModelInstance askingForFacts() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("size-question")
                .camundaHistoryTimeToLive(1)
                .startEvent("StartEvent_Asked")
                .name("Size asked")
                .sequenceFlowId("Flow_Asked")
                .exclusiveGateway("Gateway_IsBig")
                .name("Is it big?")
                .sequenceFlowId("Flow_IsBig_Yes")
                .condition("Yes", "${subject.companySize gt 200 and subject.custom.region == 'West'}")
                .endEvent("EndEvent_FoundBig")
                .name("Found big")
                .moveToLastGateway()
                .sequenceFlowId("Flow_IsBig_No")
                .endEvent("EndEvent_FoundSmall")
                .name("Found small")
                .done();
        SequenceFlow no = model.getModelElementById("Flow_IsBig_No");
        no.setName("No");
        ((ExclusiveGateway) model.getModelElementById("Gateway_IsBig")).setDefault(no);
        return model;
    }
}
