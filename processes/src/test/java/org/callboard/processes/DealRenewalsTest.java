package org.callboard.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callboard.processes.DealOnItsWay.at;
import static org.callboard.processes.DealOnItsWay.opened;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Deployment(resources = "bpmn/deal/deal-renewals.bpmn")
class DealRenewalsTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension engine = ModelEngine.walkingEveryElement();

    private static final String PIPELINE = "deal-renewals";

    @Test
    void aSmallRenewalIsDecidedAtOnce() {
        var deal = at(PIPELINE, "Stage_RenewalDue", amount(49_999)).goes("Stage_RenewalDue", "Stage_Decision");
        assertThat(deal.instance()).isWaitingAtExactly("Stage_Decision");

        deal.goes("Stage_Decision", "Stage_Renewed").worked("Task_CloseWon").answered("Task_ConfirmRenewal", Map.of());

        assertThat(deal.instance())
                .isEnded()
                .hasPassed("EndEvent_RenewalConfirmed", "EndEvent_RenewalDone")
                .hasNotPassed("Stage_SecurityReview");
    }

    @Test
    void aLargeRenewalIsReviewedFirstWhateverWasAskedFor() {
        var deal = at(PIPELINE, "Stage_RenewalDue", amount(50_000)).goes("Stage_RenewalDue", "Stage_Decision");
        assertThat(deal.instance()).isWaitingAtExactly("Stage_SecurityReview");

        deal.goes("Stage_SecurityReview", "Stage_Decision");

        assertThat(deal.instance()).isWaitingAtExactly("Stage_Decision");
    }

    @ParameterizedTest
    @CsvSource({"Stage_RenewalDue", "Stage_SecurityReview", "Stage_Decision"})
    void whatTheCustomerSaysToAnOfferAsksItsOwnerWhereverTheRenewalStands(String stage) {
        var deal = at(PIPELINE, stage, Map.of())
                .hears("deal.quote-declined", Map.of("quoteId", "q1"))
                .hears("deal.quote-accepted", Map.of("quoteId", "q2"));
        assertThat(deal.instance()).isWaitingAt(stage, "Task_AnswerDecline", "Task_PrepareOrder");

        deal.answered("Task_AnswerDecline", Map.of("note", "A second year cheaper"))
                .answered("Task_PrepareOrder", Map.of());

        assertThat(deal.instance())
                .hasPassed("EndEvent_DeclineAnswered", "EndEvent_OrderPrepared")
                .isWaitingAtExactly(stage);
    }

    @ParameterizedTest
    @CsvSource({"Stage_RenewalDue", "Stage_SecurityReview", "Stage_Decision"})
    void isNotRenewedFromAnyStage(String stage) {
        var deal = at(PIPELINE, stage, Map.of()).goes(stage, "Stage_NotRenewed").worked("Task_CloseLost");

        assertThat(deal.instance()).isEnded().hasPassed("EndEvent_LostClosed", "EndEvent_RenewalLost");
    }

    @ParameterizedTest
    @CsvSource({"Stage_SecurityReview", "Stage_Decision"})
    void goesBackToWhereItWasDue(String stage) {
        assertThat(at(PIPELINE, stage, Map.of()).goes(stage, "Stage_RenewalDue").instance())
                .isWaitingAtExactly("Stage_RenewalDue");
    }

    @Test
    void aRenewalThatWentQuietIsFollowedUp() {
        var deal = opened(PIPELINE).timeComesFor("Timer_RenewalQuiet").answered("Task_FollowUpQuietDeal", Map.of());

        assertThat(deal.instance()).hasPassed("EndEvent_FollowedUp").isWaitingAtExactly("Stage_RenewalDue");
    }

    @Test
    void whatIsUndecidedFor90DaysIsNotRenewed() {
        var deal = at(PIPELINE, "Stage_Decision", Map.of()).timeComesFor("Timer_DecisionOverdue");

        assertThat(deal.instance())
                .isWaitingAtExactly("Stage_NotRenewed", "Task_CloseLost")
                .variables()
                .containsEntry("lostReason", "No answer");
    }

    @Test
    void aRenewalThatIsCancelledComesBackToTheDecision() {
        var deal = at(PIPELINE, "Stage_Renewed", Map.of())
                .worked("Task_CloseWon")
                .hears("deal.cancelled")
                .worked("Task_DraftApology");

        assertThat(deal.instance()).isWaitingAtExactly("Stage_Decision");
        assertThat(deal.openTasks()).isEqualTo(1);
    }

    private static Map<String, Object> amount(int value) {
        return Map.of("amount", value);
    }
}
