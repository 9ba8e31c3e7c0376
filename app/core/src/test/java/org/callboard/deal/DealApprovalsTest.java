package org.callboard.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.deal.DealApprovals.Approval;
import org.callboard.deal.DealApprovals.Offered;
import org.callboard.deal.DealApprovals.Standing;
import org.callboard.deal.DealApprovals.State;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.FormFacts;
import org.callboard.kernel.Money;
import org.callboard.kernel.MoveRefused;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.SubjectFacts;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Worker;
import org.callboard.records.Merges;
import org.callboard.records.RecordQuery;
import org.callboard.records.Records;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** Discounts that somebody has to agree to, by the rules of the house; the process is played. */
@SpringJUnitConfig(DealHouse.class)
class DealApprovalsTest {

    @Autowired
    DealApprovals approvals;

    @Autowired
    DealMoves moves;

    @Autowired
    DealBoard boards;

    @Autowired
    Records records;

    @Autowired
    Merges merges;

    @Autowired
    List<Worker> workers;

    @Autowired
    List<SubjectFacts> facts;

    @Autowired
    List<FormFacts> forms;

    @Autowired
    TestPipelines pipelines;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DealCast cast;

    @Test
    void saysWhetherSomebodyHasToAgreeAndWhy() {
        assertThat(standing("rep1", offered("30")))
                .returns(true, Standing::needed)
                .returns(List.of("The discount is more than 10 %"), Standing::why)
                .returns(true, Standing::mayAsk)
                .returns(null, Standing::last);
        assertThat(standing("rep1", offered("8")))
                .returns(false, Standing::needed)
                .returns(false, Standing::mayAsk);
        assertThat(standing("marketer1", offered("30")))
                .returns(true, Standing::needed)
                .returns(false, Standing::mayAsk);
        assertThatThrownBy(() -> standing("rep2", offered("30"))).isInstanceOf(NotFound.class);
    }

    @Test
    void asksOnceForADealInWhateverStage() {
        UUID deal = offered("30");

        Standing asked = cast.as("rep1", () -> approvals.ask(deal));

        assertThat(asked.last())
                .returns(State.ASKED, Approval::state)
                .returns("rep1", Approval::askedBy)
                .returns(Money.of("1000", "EUR"), Approval::amount);
        assertThat(pipelines.announced).contains("deal.approval-asked " + deal);
        assertThat(cast.linesOf(DealCast.subject(deal))).contains("deal.approval-asked");
        assertThat(waitingFor(deal)).isEqualTo("Approve discount");
        assertThatThrownBy(() -> cast.as("manager1", () -> approvals.ask(deal)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("asked for already by Rep1 Example");
        assertThatThrownBy(() -> cast.as("rep1", () -> approvals.ask(offered("8"))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Nobody has to agree");
        assertThatThrownBy(() -> cast.as("marketer1", () -> approvals.ask(deal)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void remembersWhatWasAgreedToSoThatNobodyIsAskedForAsMuchAgain() {
        UUID deal = offered("30");
        assertThat(discountToApprove(deal)).isTrue();
        cast.as("rep1", () -> approvals.ask(deal));

        judgedAndAnswered(deal, "yes", "manager1", null);

        assertThat(standing("rep1", deal)).returns(false, Standing::needed);
        assertThat(standing("rep1", deal).last())
                .returns(State.APPROVED, Approval::state)
                .returns("manager1", Approval::answeredBy);
        assertThat(discountToApprove(deal)).isFalse();
        change(deal, "discountPercent", 25);
        assertThat(discountToApprove(deal)).as("less of the same").isFalse();
        change(deal, "discountPercent", 31);
        assertThat(discountToApprove(deal)).isTrue();
        change(deal, "discountPercent", 30);
        change(deal, "amount", Map.of("value", 1000.01, "currency", "EUR"));
        assertThat(discountToApprove(deal)).as("the same of more").isTrue();
        change(deal, "amount", Map.of("value", 1000, "currency", "USD"));
        assertThat(discountToApprove(deal)).as("the same of something else").isTrue();
        assertThat(cast.linesOf(DealCast.subject(deal))).contains("deal.approval-given");
    }

    @Test
    void letsNoOfferOutThatNobodyAgreedTo() {
        UUID deal = offered("30");
        Offered quote = new Offered(new BigDecimal("30"), Money.of("900", "EUR"), null);

        assertThatThrownBy(() -> approvals.requireAgreed(deal, quote))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("30 % has to be approved first (The discount is more than 10 %)")
                .hasMessageContaining("Ask for approval");
        cast.as("rep1", () -> approvals.ask(deal));
        assertThatThrownBy(() -> approvals.requireAgreed(deal, quote)).hasMessageContaining("not approved yet");
        judgedAndAnswered(deal, "no", "manager1", "Too much.");
        assertThatThrownBy(() -> approvals.requireAgreed(deal, quote))
                .hasMessageContaining("was rejected: Too much. Give less, or ask again.");
        cast.as("rep1", () -> approvals.ask(deal));
        judgedAndAnswered(deal, "yes", "manager1", null);

        assertThatCode(() -> approvals.requireAgreed(deal, quote)).doesNotThrowAnyException();
        assertThatThrownBy(() -> approvals.requireAgreed(
                        deal, new Offered(new BigDecimal("30.01"), Money.of("900", "EUR"), null)))
                .isInstanceOf(Conflict.class);
        assertThatCode(() -> approvals.requireAgreed(
                        deal, new Offered(new BigDecimal("10"), Money.of("1000000", "EUR"), null)))
                .as("small enough for everybody")
                .doesNotThrowAnyException();
        assertThat(cast.as("rep1", () -> approvals.history(deal)))
                .extracting(Approval::state)
                .containsExactly(State.APPROVED, State.REJECTED);
    }

    @Test
    void isWithdrawnByWhoAskedOrWhoseDealItIsAndByNobodyElse() {
        UUID deal = offered("30");
        cast.as("manager1", () -> approvals.ask(deal));
        assertThatThrownBy(() -> cast.as("admin1", () -> approvals.withdraw(deal, null)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> cast.as("rep1", () -> approvals.withdraw(deal, "x".repeat(501))))
                .isInstanceOf(BadInput.class);

        Standing withdrawn = cast.as("rep1", () -> approvals.withdraw(deal, "They want none"));

        assertThat(withdrawn.last())
                .returns(State.WITHDRAWN, Approval::state)
                .returns("They want none", Approval::reason)
                .returns("rep1", Approval::answeredBy);
        assertThat(waitingFor(deal)).isNull();
        assertThat(pipelines.announced).contains("deal.approval-withdrawn " + deal);
        assertThat(cast.linesOf(DealCast.subject(deal))).contains("deal.approval-withdrawn");
        assertThatThrownBy(() -> cast.as("rep1", () -> approvals.withdraw(deal, null)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void isOverWhenTheOfferBecomesAnotherOneOrTheDealIsOver() {
        UUID changed = asked("30");
        change(changed, "discountPercent", 28);
        assertThat(standing("rep1", changed).last())
                .returns(State.WITHDRAWN, Approval::state)
                .returns("The offer changed. Ask again for the one it is now.", Approval::reason);

        UUID renamed = asked("30");
        change(renamed, "title", "Another word");
        change(renamed, "amount", Map.of("value", 900, "currency", "EUR"));
        assertThat(standing("rep1", renamed).isAsked()).as("the same of less").isTrue();

        UUID lost = asked("30");
        cast.as("rep1", () -> moves.move(lost, null, "Stage_Lost", Map.of("lostReason", "Price")));
        assertThat(standing("rep1", lost).last())
                .returns(State.WITHDRAWN, Approval::state)
                .returns("The deal is over.", Approval::reason);
    }

    @Test
    void isOverWithTheDealThatIsMergedIntoAnother() {
        UUID other = asked("30");
        UUID survivor = offered("0");
        cast.doing("manager1", () -> merges.merge(Deals.KIND, survivor, List.of(other), Map.of()));

        assertThat(cast.as("manager1", () -> approvals.history(survivor))).isEmpty();
        assertThat(standing("manager1", survivor).isAsked()).isFalse();
    }

    @Test
    void keepsADealFromBeingWonWhileItIsAsked() {
        UUID deal = asked("30");
        cast.as("rep1", () -> moves.move(deal, null, "Stage_Needs", Map.of("companyId", cast.company("Acme"))));
        cast.as("rep1", () -> moves.move(deal, null, "Stage_Proposal", Map.of("closeOn", "2026-12-31")));

        assertThatThrownBy(() -> cast.as("rep1", () -> moves.move(deal, null, "Stage_Won", Map.of())))
                .isInstanceOf(MoveRefused.class)
                .hasMessageContaining("is being approved");
    }

    @Test
    void showsApproversTheDealAndTheReasonsOfTheRules() {
        UUID deal = offered("30");
        Map<String, Object> found = work("deal.find-approvers", deal, Map.of());

        Map<String, Object> shown = forms.stream()
                .filter(form -> form.form().equals("deal/approve-discount"))
                .findFirst()
                .orElseThrow()
                .of(deal, found);

        assertThat(shown)
                .containsEntry("dealTitle", "Presses")
                .containsEntry("dealOwner", "Rep1 Example")
                .containsEntry("dealAmount", "1,000.00 EUR")
                .containsEntry("dealDiscount", "30 %")
                .containsEntry("ruleReasons", "The discount is more than 10 %")
                .hasEntrySatisfying(
                        "dealMargin", unknown -> assertThat(unknown.toString()).startsWith("Unknown"));
        assertThat(shown.get("whoDecides").toString()).contains("Step 1 of 1", "1 of 1 asked as sales manager");
        assertThat(standing("rep1", deal).last())
                .as("a stage that asks is remembered, too")
                .returns(State.ASKED, Approval::state)
                .returns("rep1", Approval::askedBy);
    }

    private UUID offered(String discount) {
        return cast.deal("rep1", "amount", Map.of("value", 1000, "currency", "EUR"), "discountPercent", discount);
    }

    private UUID asked(String discount) {
        UUID deal = offered(discount);
        cast.as("rep1", () -> approvals.ask(deal));
        return deal;
    }

    private Standing standing(String who, UUID deal) {
        return cast.as(who, () -> approvals.of(deal));
    }

    private void change(UUID deal, String field, Object value) {
        cast.doing(
                "rep1",
                () -> records.change(
                        Deals.KIND, deal, records.get(Deals.KIND, deal).version(), Map.of(field, value), Map.of()));
    }

    private boolean discountToApprove(UUID deal) {
        return (boolean) facts.stream()
                .filter(of -> of.type().equals(Deals.KIND))
                .findFirst()
                .orElseThrow()
                .of(deal)
                .get("discountToApprove");
    }

    private String waitingFor(UUID deal) {
        return cast.as("rep1", () -> boards.cards(new BoardQuery(null, RecordQuery.all(), false), List.of(deal)))
                .get(0)
                .card()
                .waitingFor();
    }

    /** As the model does it: who has to agree is found, somebody answers, the answer is kept. */
    private void judgedAndAnswered(UUID deal, String approved, String by, String reason) {
        Map<String, Object> variables = new HashMap<>(work("deal.find-approvers", deal, Map.of()));
        variables.put("approved", approved);
        variables.put("answeredBy", by);
        variables.put("reason", reason);
        work("deal.keep-approval", deal, variables);
        work("deal.keep-approval", deal, variables);
    }

    private Map<String, Object> work(String topic, UUID deal, Map<String, Object> variables) {
        Worker worker = workers.stream()
                .filter(one -> one.topic().name().equals(topic))
                .findFirst()
                .orElseThrow();
        Job job = new Job(
                "job", worker.topic(), "deal-approval", "Task", "i", deal.toString(), 1, new HashMap<>(variables));
        return transaction.execute(status -> ((Outcome.Done) worker.work(job)).variables());
    }
}
