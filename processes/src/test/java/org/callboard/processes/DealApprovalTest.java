package org.callboard.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.externalTask;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "bpmn/deal/deal-approval.bpmn")
class DealApprovalTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension engine = ModelEngine.walkingEveryElement();

    private ProcessInstance approval;

    /** Models are deployed after what is set up before each test. */
    private void aDiscountAsks() {
        ModelEngine.subjectIs(Map.of("owner", "rep1"));
        approval = runtimeService()
                .startProcessInstanceByKey("deal-approval", UUID.randomUUID().toString());
        assertThat(approval).isWaitingAt("Task_FindApprovers");
    }

    @Test
    void whatNobodyHasToApproveIsApproved() {
        aDiscountAsks();
        nobodyIsLeft();
        answerKept();

        assertThat(approval).isEnded().hasPassed("EndEvent_DiscountApproved").hasNotPassed("Task_ApproveDiscount");
    }

    @Test
    void anyManagerMayTakeWhatOneHasToApprove() {
        aDiscountAsks();
        asked(null, 1, 1);

        assertThat(task()).isNotAssigned().hasCandidateGroup("sales-manager").hasFormKey("deal/approve-discount");
        answered(task(), "approve");
        nobodyIsLeft();
        answerKept();

        assertThat(approval).isEnded().hasPassed("EndEvent_DiscountApproved");
    }

    @Test
    void oneAfterTheOtherIsAsked() {
        aDiscountAsks();
        asked(null, 1, 1);
        answered(task(), "approve");
        asked("admin1", 1, 1);
        assertThat(task()).isAssignedTo("admin1");
        answered(task(), "approve");
        nobodyIsLeft();
        answerKept();

        assertThat(approval).isEnded().hasPassed("EndEvent_DiscountApproved");
    }

    @Test
    void aRejectionEndsIt() {
        aDiscountAsks();
        asked(null, 1, 1);
        answered(task(), "reject");
        answerKept();

        assertThat(approval)
                .isEnded()
                .hasPassed("EndEvent_DiscountRejected")
                .variables()
                .containsEntry("approved", "no")
                .containsEntry("reason", "Too much")
                .containsEntry("answeredBy", "manager1");
    }

    @Test
    void twoOfThreeHaveToAgree() {
        aDiscountAsks();
        asked("ann,bob,cid", 2, 3);
        assertThat(open()).extracting(Task::getAssignee).containsExactlyInAnyOrder("ann", "bob", "cid");

        answered(of("ann"), "approve");
        answered(of("bob"), "reject");
        assertThat(approval).isWaitingAt("Task_ApproveDiscount");
        answered(of("cid"), "approve");
        nobodyIsLeft();
        answerKept();

        assertThat(approval).isEnded().hasPassed("EndEvent_DiscountApproved");
    }

    @Test
    void whenTwoAgreedTheThirdIsAskedNoLonger() {
        aDiscountAsks();
        asked("ann,bob,cid", 2, 3);
        answered(of("ann"), "approve");
        answered(of("cid"), "approve");

        assertThat(open()).isEmpty();
        assertThat(approval).isWaitingAtExactly("Task_FindApprovers");
    }

    @Test
    void whenTwoOfThreeRejectItIsOver() {
        aDiscountAsks();
        asked("ann,bob,cid", 2, 3);
        answered(of("bob"), "reject");
        answered(of("cid"), "reject");

        assertThat(open()).isEmpty();
        answerKept();
        assertThat(approval).isEnded().hasPassed("EndEvent_DiscountRejected");
    }

    @Test
    void anOfferThatBecameAnotherOneStartsAnew() {
        aDiscountAsks();
        asked(null, 1, 1);
        answered(task(), "approve");
        found(null, 0, 0, "no");
        answerKept();

        assertThat(approval).isEnded().hasPassed("EndEvent_DiscountRejected").hasNotPassed("EndEvent_DiscountApproved");
    }

    @Test
    void isAskedForApartFromAnyStage() {
        ModelEngine.subjectIs(Map.of("owner", "rep1"));
        approval = runtimeService()
                .startProcessInstanceByMessage(
                        "deal.approval-asked", UUID.randomUUID().toString());
        asked(null, 1, 1);

        assertThat(task()).hasFormKey("deal/approve-discount");
    }

    @Test
    void nobodyHasToAnswerWhatWasWithdrawn() {
        aDiscountAsks();
        asked("ann,bob,cid", 2, 3);
        answered(of("ann"), "approve");

        runtimeService()
                .createMessageCorrelation("deal.approval-withdrawn")
                .processInstanceBusinessKey(approval.getBusinessKey())
                .setVariable("approved", "no")
                .setVariable("reason", "It was withdrawn.")
                .correlate();

        assertThat(open()).isEmpty();
        assertThat(approval)
                .isEnded()
                .hasPassed("EndEvent_NobodyAsked")
                .hasNotPassed("Task_KeepAnswer")
                .variables()
                .containsEntry("approved", "no");
    }

    private void answerKept() {
        complete(externalTask("Task_KeepAnswer", approval));
    }

    private void asked(String approvers, int needed, int asked) {
        found(approvers, needed, asked, "open");
    }

    private void nobodyIsLeft() {
        found(null, 0, 0, "yes");
    }

    private void found(String approvers, int needed, int asked, String approved) {
        Map<String, Object> found = new HashMap<>();
        found.put("approvers", approvers);
        found.put("needed", needed);
        found.put("asked", asked);
        found.put("approved", approved);
        found.put("approvals", 0);
        found.put("rejections", 0);
        complete(externalTask("Task_FindApprovers", approval), found);
    }

    private static void answered(Task task, String decision) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("decision", decision);
        answers.put("reason", decision.equals("reject") ? "Too much" : null);
        if (task.getAssignee() == null) {
            taskService().claim(task.getId(), "manager1");
        }
        complete(task, answers);
    }

    private Task of(String person) {
        return taskService()
                .createTaskQuery()
                .processInstanceId(approval.getId())
                .taskAssignee(person)
                .singleResult();
    }

    private List<Task> open() {
        return taskService()
                .createTaskQuery()
                .processInstanceId(approval.getId())
                .list();
    }
}
