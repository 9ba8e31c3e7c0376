package org.callboard.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.externalTask;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.externalTaskService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "bpmn/customer/customer-registration.bpmn")
class CustomerRegistrationTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension engine = ModelEngine.walkingEveryElement();

    private ProcessInstance registration;

    @Test
    void whoIsClearIsRegisteredWithoutAQuestion() {
        aLeadOfRep1IsQualified();
        matched(null);
        worked("Task_RegisterCustomer", Map.of("personId", "p", "companyId", "c"));

        assertThat(registration).isEnded().hasPassed("EndEvent_CustomerRegistered");
    }

    @Test
    void maybeAKnownCompanyIsAskedOfTheLeadsOwner() {
        aLeadOfRep1IsQualified();
        matched("company");

        assertThat(registration).isWaitingAtExactly("Task_DecideSameCompany");
        assertThat(task())
                .isAssignedTo("rep1")
                .hasCandidateGroupAssociated("sales-manager")
                .hasFormKey("customer/same-company")
                .hasName("Is this the same company?");
    }

    @Test
    void theQuestionOfALeadThatNobodyOwnsWaitsForAManager() {
        qualified(Map.of());
        matched("company");

        assertThat(task()).isNotAssigned().hasCandidateGroup("sales-manager");
    }

    @Test
    void afterTheCompanyMaybeThePersonIsAskedAbout() {
        aLeadOfRep1IsQualified();
        matched("company");
        complete(task(), Map.of("same", "yes"));
        matched("person");
        assertThat(registration).isWaitingAtExactly("Task_DecideSamePerson");
        assertThat(task()).isAssignedTo("rep1").hasFormKey("customer/same-person");

        complete(task(), Map.of("same", "no"));
        matched(null);
        worked("Task_RegisterCustomer", Map.of());

        assertThat(registration)
                .isEnded()
                .hasPassedInOrder("Task_DecideSameCompany", "Task_DecideSamePerson", "EndEvent_CustomerRegistered");
    }

    @Test
    void aNoLeadsToTheNextCandidate() {
        aLeadOfRep1IsQualified();
        matched("company");
        complete(task(), Map.of("same", "no"));
        matched("company");

        assertThat(registration).isWaitingAtExactly("Task_DecideSameCompany");
    }

    @Test
    void whoCameInMeanwhileIsAskedAboutBeforeAnythingIsWritten() {
        aLeadOfRep1IsQualified();
        matched(null);
        refused("Task_RegisterCustomer", "CUSTOMER_UNSURE");
        assertThat(registration).hasPassed("BoundaryEvent_UnsureAgain").isWaitingAtExactly("Task_MatchCustomer");

        matched("person");

        assertThat(registration).isWaitingAtExactly("Task_DecideSamePerson");
    }

    @Test
    void aLeadThatIsGoneIsNobodysCustomer() {
        aLeadOfRep1IsQualified();
        refused("Task_MatchCustomer", "CUSTOMER_LEAD_GONE");

        assertThat(registration).isEnded().hasPassed("EndEvent_LeadGone").hasNotPassed("Task_RegisterCustomer");
    }

    @Test
    void aLeadThatIsGoneBeforeItIsRegisteredIsNobodysCustomer() {
        aLeadOfRep1IsQualified();
        matched(null);
        refused("Task_RegisterCustomer", "CUSTOMER_LEAD_GONE");

        assertThat(registration).isEnded().hasPassed("EndEvent_LeadGone").hasNotPassed("EndEvent_CustomerRegistered");
    }

    private void qualified(Map<String, Object> lead) {
        ModelEngine.subjectIs(lead);
        registration = runtimeService()
                .createMessageCorrelation("lead.qualified")
                .processInstanceBusinessKey(UUID.randomUUID().toString())
                .correlateStartMessage();
        assertThat(registration).isWaitingAt("Task_MatchCustomer");
    }

    private void aLeadOfRep1IsQualified() {
        qualified(Map.of("owner", "rep1"));
    }

    private void matched(String question) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("question", question);
        variables.put("candidateId", question == null ? null : UUID.randomUUID().toString());
        variables.put("same", null);
        worked("Task_MatchCustomer", variables);
    }

    private void worked(String element, Map<String, Object> variables) {
        assertThat(registration).isWaitingAt(element);
        complete(externalTask(element, registration), variables);
    }

    private void refused(String element, String code) {
        assertThat(registration).isWaitingAt(element);
        var locked = externalTaskService()
                .fetchAndLock(1, "test")
                .topic(externalTask(element, registration).getTopicName(), 1_000)
                .execute()
                .get(0);
        externalTaskService().handleBpmnError(locked.getId(), "test", code, "Refused");
    }
}
