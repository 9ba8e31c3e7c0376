package org.callboard.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.callboard.deal.MoveOffer.Place;
import org.callboard.decision.Decisions;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.MoveRefused;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.PageRequest;
import org.callboard.records.RecordView;
import org.callboard.records.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** A deal moves as its model and the rules let it, whole or not at all. */
@SpringJUnitConfig(DealHouse.class)
class DealMovesTest {

    @Autowired
    DealMoves moves;

    @Autowired
    Deals deals;

    @Autowired
    Records records;

    @Autowired
    Decisions decisions;

    @Autowired
    TestPipelines pipelines;

    @Autowired
    DealCast cast;

    @AfterEach
    void nobodyWaits() {
        pipelines.waiting.clear();
    }

    private UUID ready(String owner) {
        return cast.deal(
                owner,
                "companyId",
                cast.company("Acme").toString(),
                "amount",
                Map.of("value", 1200, "currency", "EUR"),
                "closeOn",
                "2026-04-30");
    }

    private MoveResult moved(String who, UUID deal, String to) {
        return cast.as(who, () -> moves.move(deal, null, to, Map.of()));
    }

    private DealView seen(UUID deal) {
        return cast.as("manager1", () -> deals.get(deal));
    }

    @Test
    void opensItsProcessWithTheDeal() {
        UUID deal = cast.deal("rep1");

        DealView opened = seen(deal);
        assertThat(opened.pipeline()).isEqualTo("deal-stages");
        assertThat(opened.stage()).isEqualTo("Stage_Qualification");
        assertThat(opened.stageName()).isEqualTo("Qualification");
        assertThat(opened.probability()).isEqualByComparingTo("10");
        assertThat(opened.owner()).isEqualTo("rep1");
        assertThat(opened.team()).isEqualTo("sales-emea");
        assertThat(opened.openedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(cast.as("rep1", () -> deals.history(deal)))
                .extracting(StageVisit::stage, StageVisit::by)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Stage_Qualification", "rep1"));
        assertThat(cast.linesOf(DealCast.subject(deal))).containsExactlyInAnyOrder("deal.created", "deal.opened");
    }

    @Test
    void opensNothingWhenTheStageIsUnknown() {
        assertThatThrownBy(() -> cast.deal("rep1", "stage", "Somewhere"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Qualification, Needs, Proposal, Won, Lost");
    }

    @Test
    void opensAtAStageThatIsNamedAsPeopleNameIt() {
        assertThat(seen(cast.deal("rep1", "stage", "proposal")).stage()).isEqualTo("Stage_Proposal");
        assertThat(seen(cast.deal("rep1", "pipeline", "Renewals")).stage()).isEqualTo("Stage_RenewalDue");
    }

    @Test
    void refusesWhatIsMissingAndKeepsTheJudgement() {
        UUID deal = cast.deal("rep1");

        assertThatThrownBy(() -> cast.as(
                        "rep1",
                        () -> moves.move(deal, "Stage_Qualification", "Needs", Map.of("description", "never written"))))
                .isInstanceOfSatisfying(MoveRefused.class, refused -> {
                    assertThat(refused.missing())
                            .containsExactly(new MoveRefused.Missing("companyId", "Company is missing."));
                    assertThat(refused.reasons()).isEmpty();
                });

        RecordView after = cast.as("rep1", () -> records.get(Deals.KIND, deal));
        assertThat(after.text("stage")).isEqualTo("Stage_Qualification");
        assertThat(after.value("description")).isNull();
        await().untilAsserted(() -> assertThat(decisions
                        .about(DealCast.subject(deal), PageRequest.first(10))
                        .items())
                .singleElement()
                .satisfies(kept -> assertThat(kept.decision()).isEqualTo("deal/stage-exit")));
    }

    @Test
    void writesWhatTheDialogAskedForAndMoves() {
        UUID deal = cast.deal("rep1");
        String company = cast.company("Bolt").toString();

        MoveResult result = cast.as(
                "rep1", () -> moves.move(deal, "Stage_Qualification", "Stage_Needs", Map.of("companyId", company)));

        assertThat(result.arrived()).isTrue();
        assertThat(result.stageName()).isEqualTo("Needs");
        assertThat(seen(deal).companyId()).hasToString(company);
        assertThat(seen(deal).probability()).isEqualByComparingTo("25");
        assertThat(cast.as("rep1", () -> deals.history(deal)))
                .extracting(StageVisit::stageName)
                .containsExactly("Qualification", "Needs");
        assertThat(cast.linesOf(DealCast.subject(deal))).contains("deal.moved", "deal.changed");
    }

    @Test
    void saysWhatIsWrongWithAFieldOfTheDialog() {
        UUID deal = ready("rep1");

        assertThatThrownBy(() -> cast.as("rep1", () -> moves.move(deal, null, "Needs", Map.of("closeOn", "someday"))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("closeOn");
        assertThat(seen(deal).stage()).isEqualTo("Stage_Qualification");
    }

    @Test
    void tellsWhoeverComesSecondWhoWasFirst() {
        UUID deal = ready("rep1");
        moved("manager1", deal, "Needs");

        assertThatThrownBy(() -> cast.as("rep1", () -> moves.move(deal, "Stage_Qualification", "Stage_Lost", Map.of())))
                .isInstanceOf(Conflict.class)
                .hasMessage("Manager1 Example moved it to Needs a moment ago.");
    }

    @Test
    void isMovedByOneOfTwoWhoComeAtTheSameMoment() throws Exception {
        UUID deal = ready("rep1");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> both = two.invokeAll(List.of(
                    () -> comesThrough("rep1", deal, "Stage_Needs", Map.of()),
                    () -> comesThrough("manager1", deal, "Stage_Lost", Map.of("lostReason", "Price"))));

            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
            assertThat(cast.as("rep1", () -> deals.history(deal))).hasSize(2);
        } finally {
            two.shutdownNow();
        }
    }

    private boolean comesThrough(String who, UUID deal, String to, Map<String, Object> fields) {
        try {
            cast.as(who, () -> moves.move(deal, "Stage_Qualification", to, fields));
            return true;
        } catch (Conflict second) {
            return false;
        }
    }

    @Test
    void goesOnlyWhereTheModelLeads() {
        UUID deal = ready("rep1");

        assertThatThrownBy(() -> moved("rep1", deal, "Won"))
                .isInstanceOf(MoveRefused.class)
                .hasMessage("From Qualification no way leads to Won.");
        assertThatThrownBy(() -> moved("rep1", deal, "Stage_Nowhere")).isInstanceOf(BadInput.class);
    }

    @Test
    void staysWhileSomethingInItsStageComesFirst() {
        UUID deal = ready("rep1");
        pipelines.waiting.put(deal.toString(), List.of("Approve discount"));

        MoveResult result = moved("rep1", deal, "Needs");

        assertThat(result.arrived()).isFalse();
        assertThat(result.stage()).isEqualTo("Stage_Qualification");
        assertThat(result.waitingFor()).containsExactly("Approve discount");
        assertThat(cast.as("rep1", () -> moves.offer(deal)).movable()).isFalse();
    }

    @Test
    void showsTheStageBarWithWhatIsMissing() {
        UUID deal = ready("rep1");
        moved("rep1", deal, "Needs");
        cast.as("rep1", () -> records.change(Deals.KIND, deal, seen(deal).version(), clear("closeOn"), Map.of()));

        MoveOffer offer = cast.as("rep1", () -> moves.offer(deal));

        assertThat(offer.movable()).isTrue();
        assertThat(offer.steps())
                .extracting(MoveOffer.Step::name, MoveOffer.Step::place)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Qualification", Place.DONE),
                        org.assertj.core.groups.Tuple.tuple("Needs", Place.CURRENT),
                        org.assertj.core.groups.Tuple.tuple("Proposal", Place.NEXT),
                        org.assertj.core.groups.Tuple.tuple("Won", Place.UNREACHABLE),
                        org.assertj.core.groups.Tuple.tuple("Lost", Place.REACHABLE));
        assertThat(offer.steps().get(2).missing())
                .extracting(MoveRefused.Missing::field)
                .containsExactly("closeOn");
        assertThat(offer.steps().get(2).requires()).containsExactly("amount", "closeOn");
        assertThat(offer.steps().get(4).missing())
                .extracting(MoveRefused.Missing::field)
                .containsExactly("lostReason");
    }

    private static Map<String, Object> clear(String field) {
        return java.util.Collections.singletonMap(field, null);
    }

    @Test
    void isWonForCertainAndComesBackWhenItIsCancelled() {
        UUID deal = ready("rep1");
        moved("rep1", deal, "Needs");
        moved("rep1", deal, "Proposal");
        moved("rep1", deal, "Won");

        assertThat(seen(deal).state()).isEqualTo(DealState.WON);
        assertThat(seen(deal).probability()).isEqualByComparingTo("100");
        assertThat(seen(deal).closedOn()).isEqualTo(LocalDate.of(2026, 3, 2));

        MoveResult back = cast.as("rep1", () -> moves.cancelWon(deal, "They went under"));

        assertThat(back.stage()).isEqualTo("Stage_Proposal");
        assertThat(seen(deal).state()).isEqualTo(DealState.OPEN);
        assertThat(seen(deal).closedOn()).isNull();
        assertThat(cast.linesOf(DealCast.subject(deal))).contains("deal.won", "deal.cancelled");
    }

    @Test
    void isLostForAReasonThatTheHouseKeeps() {
        UUID deal = ready("rep1");

        assertThatThrownBy(() -> moved("rep1", deal, "Lost"))
                .isInstanceOfSatisfying(
                        MoveRefused.class,
                        refused -> assertThat(refused.missing())
                                .extracting(MoveRefused.Missing::field)
                                .containsExactly("lostReason"));
        assertThatThrownBy(() ->
                        cast.as("rep1", () -> moves.move(deal, null, "Lost", Map.of("lostReason", "They are odd"))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Price, No budget");

        cast.as("rep1", () -> moves.move(deal, null, "Lost", Map.of("lostReason", "price")));

        RecordView lost = cast.as("rep1", () -> records.get(Deals.KIND, deal));
        assertThat(lost.value("state")).isEqualTo("LOST");
        assertThat(lost.value("lostReason")).isEqualTo("Price");
        assertThat((BigDecimal) lost.value("probability")).isEqualByComparingTo("0");
    }

    @Test
    void isReopenedWhereItStood() {
        UUID deal = ready("rep1");
        moved("rep1", deal, "Needs");
        cast.as("rep1", () -> moves.move(deal, null, "Lost", Map.of("lostReason", "Price")));
        assertThat(cast.as("rep1", () -> moves.offer(deal)).reopensAt()).isEqualTo("Stage_Needs");

        cast.as("rep1", () -> moves.reopen(deal, null));

        RecordView open = cast.as("rep1", () -> records.get(Deals.KIND, deal));
        assertThat(open.value("stage")).isEqualTo("Stage_Needs");
        assertThat(open.value("lostReason")).isNull();
        assertThat(cast.linesOf(DealCast.subject(deal))).contains("deal.lost", "deal.reopened");
        assertThatThrownBy(() -> cast.as("rep1", () -> moves.reopen(deal, null)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void keepsItsHistoryWhenItIsSwitched() {
        UUID deal = ready("rep1");
        moved("rep1", deal, "Needs");

        cast.as("rep1", () -> moves.switchPipeline(deal, "Renewals", null));

        assertThat(seen(deal).pipeline()).isEqualTo("deal-renewals");
        assertThat(cast.as("rep1", () -> deals.history(deal)))
                .extracting(StageVisit::stageName)
                .containsExactly("Qualification", "Needs", "Renewal due");
        assertThat(cast.linesOf(DealCast.subject(deal))).contains("deal.switched");
        assertThatThrownBy(() -> cast.as("rep1", () -> moves.switchPipeline(deal, "Renewals", null)))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> cast.as("rep1", () -> moves.switchPipeline(deal, "Nothing", null)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Renewals, Sales pipeline");
    }

    @Test
    void keepsTheProbabilityThatSomebodySaid() {
        UUID deal = ready("rep1");
        cast.as(
                "rep1",
                () -> records.change(Deals.KIND, deal, seen(deal).version(), Map.of("probability", 80), Map.of()));
        moved("rep1", deal, "Needs");
        assertThat(seen(deal).probability()).isEqualByComparingTo("80");

        cast.as("rep1", () -> records.change(Deals.KIND, deal, seen(deal).version(), clear("probability"), Map.of()));
        assertThat(seen(deal).probability()).isEqualByComparingTo("25");
    }

    @Test
    void isNotMovedByWritingItsStage() {
        UUID deal = ready("rep1");

        assertThatThrownBy(() -> cast.as(
                        "rep1",
                        () -> records.change(
                                Deals.KIND,
                                deal,
                                seen(deal).version(),
                                Map.of("stage", "Stage_Won", "state", "WON"),
                                Map.of())))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("/move");
        cast.as(
                "rep1",
                () -> records.change(
                        Deals.KIND,
                        deal,
                        seen(deal).version(),
                        Map.of("stage", "Stage_Qualification", "title", "Same"),
                        Map.of()));
        assertThat(seen(deal).title()).isEqualTo("Same");
    }

    @Test
    void isMovedOnlyByThoseWhoMayChangeIt() {
        UUID deal = ready("rep1");

        assertThatThrownBy(() -> moved("rep2", deal, "Needs")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> moved("agent1", deal, "Needs")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> moved("marketer1", deal, "Needs")).isInstanceOf(Forbidden.class);
        assertThat(cast.as("marketer1", () -> moves.offer(deal)).movable()).isFalse();
        assertThatThrownBy(() -> cast.as("agent1", () -> deals.get(deal))).isInstanceOf(NotFound.class);
    }

    @Test
    void tellsCustomersTimelinesWithoutSayingWhat() {
        UUID company = cast.company("Quiet");
        cast.deal("rep1", "companyId", company.toString(), "title", "Secret presses");

        assertThat(cast.linesOf(new org.callboard.kernel.Subject("company", company)))
                .contains("customer.deal-opened");
    }
}
