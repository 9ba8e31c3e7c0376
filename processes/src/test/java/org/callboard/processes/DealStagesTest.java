package org.callboard.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callboard.processes.DealOnItsWay.at;
import static org.callboard.processes.DealOnItsWay.opened;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Deployment(resources = {"bpmn/deal/deal-stages.bpmn", "bpmn/deal/deal-approval.bpmn"})
class DealStagesTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension engine = ModelEngine.walkingAllButACompensationEvent("deal-approval");

    private static final String PIPELINE = "deal-stages";
    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");

    @BeforeEach
    void itIsMondayMorning() {
        ClockUtil.setCurrentTime(Date.from(MORNING));
    }

    @AfterEach
    void timeGoesOn() {
        ClockUtil.reset();
    }

    @Test
    void aDealBeginsInQualificationWithItsOwnersTask() {
        var deal = opened(PIPELINE);

        assertThat(deal.instance()).isWaitingAtExactly("Stage_Qualification");
        assertThat(task())
                .isAssignedTo("rep1")
                .hasCandidateGroupAssociated("sales-rep")
                .hasFormKey("deal/next-stage");
    }

    @Test
    void aDealGoesStageByStageToWonAndIsHandedOver() {
        var deal = opened(PIPELINE)
                .goes("Stage_Qualification", "Stage_Needs")
                .goes("Stage_Needs", "Stage_Proposal")
                .goes("Task_PrepareProposal", "Stage_Negotiation")
                .goes("Task_Negotiate", "Stage_Won");

        deal.worked("Task_CloseWon").worked("Task_HandOver");
        assertThat(deal.instance()).isWaitingAtExactly("Stage_Won", "Task_WelcomeCustomer");
        assertThat(task()).isAssignedTo("rep1");
        deal.answered("Task_WelcomeCustomer", Map.of());
        assertThat(task()).isNotAssigned().hasCandidateGroup("sales-manager");
        deal.answered("Task_StartOnboarding", Map.of());
        assertThat(job("Timer_CancellationOver", deal.instance()).getDuedate().toInstant())
                .isEqualTo(MORNING.plus(Duration.ofDays(30)));
        deal.timeComesFor("Timer_CancellationOver");

        assertThat(deal.instance()).isEnded().hasPassed("EndEvent_CustomerHandedOver", "EndEvent_DealWon");
    }

    @ParameterizedTest
    @CsvSource({
        "Stage_Qualification, Stage_Qualification",
        "Stage_Needs, Stage_Needs",
        "Stage_Proposal, Task_PrepareProposal",
        "Stage_Negotiation, Task_Negotiate"
    })
    void aDealIsLostFromAnyStage(String stage, String task) {
        var deal = at(PIPELINE, stage, Map.of()).goes(task, "Stage_Lost").worked("Task_CloseLost");

        assertThat(deal.instance()).isEnded().hasPassed("Stage_Lost", "EndEvent_LostClosed", "EndEvent_DealLost");
    }

    @ParameterizedTest
    @CsvSource({
        "Stage_Needs, Stage_Needs, Stage_Qualification",
        "Stage_Proposal, Task_PrepareProposal, Stage_Needs",
        "Stage_Negotiation, Task_Negotiate, Stage_Proposal",
        "Stage_Qualification, Stage_Qualification, Stage_Proposal"
    })
    void aDealGoesBackOneStepOrPassesOverItsNeeds(String stage, String task, String to) {
        var deal = at(PIPELINE, stage, discounted()).goes(task, to);

        assertThat(deal.instance()).isWaitingAt(to.equals("Stage_Proposal") ? "Task_PrepareProposal" : to);
        assertThat(deal.instance()).hasNotPassed("CallActivity_ApproveDiscount");
    }

    @Test
    void aDiscountIsApprovedBeforeTheProposalIsLeftAndOnlyOnce() {
        var deal = at(PIPELINE, "Stage_Proposal", discounted()).goes("Task_PrepareProposal", "Stage_Negotiation");

        deal.approval("CallActivity_ApproveDiscount", "yes");
        assertThat(deal.instance()).isWaitingAtExactly("Stage_Negotiation", "Task_Negotiate");
        ModelEngine.subjectIs(agreed());
        deal.goes("Task_Negotiate", "Stage_Won");

        assertThat(deal.instance()).isWaitingAt("Task_CloseWon").hasNotPassed("CallActivity_ApproveTerms");
    }

    @Test
    void aRejectedDiscountGoesBackToWhoPreparesTheProposalWithTheReason() {
        var deal = at(PIPELINE, "Stage_Proposal", discounted()).goes("Task_PrepareProposal", "Stage_Negotiation");

        deal.approval("CallActivity_ApproveDiscount", "no");

        assertThat(deal.instance())
                .isWaitingAtExactly("Stage_Proposal", "Task_PrepareProposal")
                .variables()
                .containsEntry("approvalReason", "Too much");
        ModelEngine.subjectIs(Map.of("owner", "rep1"));
        deal.goes("Task_PrepareProposal", "Stage_Negotiation");
        assertThat(deal.instance())
                .as("without a discount nobody is asked")
                .isWaitingAtExactly("Stage_Negotiation", "Task_Negotiate");
    }

    @Test
    void aDiscountThatGrewInTheNegotiationIsApprovedAnew() {
        var deal = at(PIPELINE, "Stage_Negotiation", discounted());
        deal.goes("Task_Negotiate", "Stage_Won").approval("CallActivity_ApproveTerms", "no");
        assertThat(deal.instance()).isWaitingAtExactly("Stage_Negotiation", "Task_Negotiate");

        deal.goes("Task_Negotiate", "Stage_Won").approval("CallActivity_ApproveTerms", "yes");

        assertThat(deal.instance()).isWaitingAt("Task_CloseWon");
    }

    @ParameterizedTest
    @CsvSource({
        "Stage_Proposal, Task_PrepareProposal, Stage_Negotiation, CallActivity_ApproveDiscount",
        "Stage_Negotiation, Task_Negotiate, Stage_Won, CallActivity_ApproveTerms"
    })
    void aDealGoesBackToWhereItsDiscountIsGivenWhenTheApprovalIsWithdrawn(
            String stage, String task, String to, String call) {
        var deal = at(PIPELINE, stage, discounted()).goes(task, to);
        assertThat(deal.instance()).isWaitingAt(call);

        deal.hears("deal.approval-withdrawn", Map.of("approved", "no", "reason", "It was withdrawn."));

        assertThat(deal.instance())
                .isWaitingAtExactly(stage, task)
                .variables()
                .containsEntry("approvalReason", "It was withdrawn.");
    }

    @ParameterizedTest
    @CsvSource({"Stage_Needs, Stage_Needs", "Stage_Proposal, Task_PrepareProposal", "Stage_Negotiation, Task_Negotiate"
    })
    void anAcceptedQuoteAsksTheOwnerToPrepareTheOrderWhereverTheDealStands(String stage, String task) {
        var deal = at(PIPELINE, stage, Map.of()).hears("deal.quote-accepted", Map.of("quoteId", "q1"));
        assertThat(deal.instance()).isWaitingAt(task, "Task_PrepareOrder");
        assertThat(task("Task_PrepareOrder", deal.instance()))
                .isAssignedTo("rep1")
                .hasFormKey("deal/prepare-order");

        deal.hears("deal.quote-accepted", Map.of("quoteId", "q2"));
        assertThat(taskService()
                        .createTaskQuery()
                        .taskDefinitionKey("Task_PrepareOrder")
                        .processInstanceId(deal.instance().getId())
                        .list())
                .extracting(open -> taskService().getVariable(open.getId(), "quoteId"))
                .as("each about its own quote")
                .containsExactlyInAnyOrder("q1", "q2");
        taskService()
                .createTaskQuery()
                .taskDefinitionKey("Task_PrepareOrder")
                .processInstanceId(deal.instance().getId())
                .list()
                .forEach(open -> complete(open));

        assertThat(deal.instance()).hasPassed("EndEvent_OrderPrepared").isWaitingAt(task);
    }

    @Test
    void aDeclinedQuoteAsksTheOwnerWhatComesNext() {
        var deal = at(PIPELINE, "Stage_Proposal", Map.of()).hears("deal.quote-declined", Map.of("quoteId", "q1"));
        assertThat(task("Task_AnswerDecline", deal.instance()))
                .isAssignedTo("rep1")
                .hasFormKey("deal/declined-quote");

        deal.answered("Task_AnswerDecline", Map.of("note", "A better offer"));

        assertThat(deal.instance()).hasPassed("EndEvent_DeclineAnswered").isWaitingAt("Task_PrepareProposal");
    }

    @Test
    void aLostDealIsOverWhateverElseWasOpen() {
        var deal = at(PIPELINE, "Stage_Proposal", Map.of())
                .hears("deal.quote-declined", Map.of("quoteId", "q1"))
                .goes("Task_PrepareProposal", "Stage_Lost")
                .worked("Task_CloseLost");

        assertThat(deal.instance()).isEnded();
        assertThat(deal.openTasks()).isZero();
    }

    @Test
    void aProposalWithoutAnswerFor60DaysIsLost() {
        var deal = at(PIPELINE, "Stage_Proposal", Map.of());
        assertThat(job("Timer_ProposalUnanswered", deal.instance()).getDuedate().toInstant())
                .isEqualTo(MORNING.plus(Duration.ofDays(60)));

        deal.timeComesFor("Timer_ProposalUnanswered");

        assertThat(deal.instance())
                .isWaitingAtExactly("Stage_Lost", "Task_CloseLost")
                .variables()
                .containsEntry("lostReason", "No answer");
    }

    @ParameterizedTest
    @CsvSource({
        "Stage_Qualification, Timer_QualificationQuiet, Stage_Qualification",
        "Stage_Needs, Timer_NeedsQuiet, Stage_Needs",
        "Stage_Proposal, Timer_ProposalQuiet, Task_PrepareProposal",
        "Stage_Negotiation, Timer_NegotiationQuiet, Task_Negotiate"
    })
    void aDealThatWentQuietIsFollowedUpAndStaysWhereItIs(String stage, String timer, String task) {
        var deal = at(PIPELINE, stage, Map.of("rottenAt", "2026-03-16T22:00:00Z"));
        assertThat(job(timer, deal.instance()).getDuedate().toInstant())
                .isEqualTo(Instant.parse("2026-03-16T22:00:00Z"));

        deal.timeComesFor(timer);
        assertThat(deal.instance()).isWaitingAt(task, "Task_FollowUpQuietDeal");
        deal.answered("Task_FollowUpQuietDeal", Map.of("note", "They are on holiday"));

        assertThat(deal.instance()).hasPassed("EndEvent_FollowedUp").isWaitingAt(task);
    }

    @Test
    void aDealWithoutADateNeverGoesQuiet() {
        var deal = at(PIPELINE, "Stage_Needs", Map.of());

        assertThat(job("Timer_NeedsQuiet", deal.instance()).getDuedate().toInstant())
                .isAfter(MORNING.plus(Duration.ofDays(3000)));
    }

    @Test
    void aWonDealThatIsCancelledIsUndoneAndComesBackToNegotiation() {
        var deal = at(PIPELINE, "Stage_Won", Map.of())
                .worked("Task_CloseWon")
                .worked("Task_HandOver")
                .hears("deal.cancelled");
        assertThat(deal.openTasks()).as("onboarding is withdrawn").isZero();

        deal.worked("Task_WithdrawHandOver").worked("Task_DraftApology");

        assertThat(deal.instance())
                .hasPassed("ThrowEvent_HandOverWithdrawn", "EndEvent_ApologyDrafted", "BoundaryEvent_DealCancelled")
                .isWaitingAtExactly("Stage_Negotiation", "Task_Negotiate");
    }

    @Test
    void whatWasNotHandedOverYetNeedNotBeWithdrawn() {
        var deal = at(PIPELINE, "Stage_Won", Map.of()).worked("Task_CloseWon").hears("deal.cancelled");

        assertThat(deal.instance()).isWaitingAt("Task_DraftApology").hasNotPassed("Task_WithdrawHandOver");
    }

    @Test
    void aDealCanStillBeCancelledWhileTheTimeToCancelRuns() {
        var deal = at(PIPELINE, "Stage_Won", Map.of())
                .worked("Task_CloseWon")
                .worked("Task_HandOver")
                .answered("Task_WelcomeCustomer", Map.of())
                .answered("Task_StartOnboarding", Map.of())
                .hears("deal.cancelled")
                .worked("Task_WithdrawHandOver")
                .worked("Task_DraftApology");

        assertThat(deal.instance()).isWaitingAtExactly("Stage_Negotiation", "Task_Negotiate");
        assertThat(runtimeService()
                        .createEventSubscriptionQuery()
                        .processInstanceId(deal.instance().getId())
                        .eventName("deal.cancelled")
                        .list())
                .isEmpty();
    }

    private static Map<String, Object> discounted() {
        return Map.of("owner", "rep1", "discountToApprove", true);
    }

    private static Map<String, Object> agreed() {
        return Map.of("owner", "rep1", "discountToApprove", false);
    }
}
