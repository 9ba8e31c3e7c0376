package org.callboard.deal.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Workload;
import org.callboard.deal.DealMargin;
import org.callboard.decision.Decided;
import org.callboard.decision.Decisions;
import org.callboard.decision.Question;
import org.callboard.kernel.HouseRates;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Money;
import org.callboard.kernel.SubjectFacts;
import org.callboard.kernel.WorkingDays;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.release.Releases;
import org.callboard.rules.Fired;
import org.callboard.rules.deal.AskFor;
import org.callboard.rules.deal.DealToApprove;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.ObjectProvider;

class FindApproversTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final People people = mock(People.class);
    private final Workload workload = mock(Workload.class);
    private final Decisions decisions = mock(Decisions.class);
    private final SubjectFacts deals = mock(SubjectFacts.class);
    private final HouseRates rates = mock(HouseRates.class);
    private final WorkingDays days = mock(WorkingDays.class);
    private final AskedApprovals asked = mock(AskedApprovals.class);
    private final UUID deal = Ids.next();
    private FindApproversWorker worker;

    @BeforeEach
    void threeManagersAndOneHead() {
        when(deals.type()).thenReturn("deal");
        offers("30", "1000");
        when(people.withRole("sales-manager"))
                .thenReturn(
                        List.of(person("ann", true), person("bob", true), person("cid", false), person("own", true)));
        when(people.withRole("admin")).thenReturn(List.of(person("zoe", true)));
        when(workload.openTasks(anyMap())).thenReturn(Map.of("ann", 4, "bob", 1));
        @SuppressWarnings("unchecked")
        ObjectProvider<DealMargin> noMargin = mock(ObjectProvider.class);
        when(noMargin.stream()).thenAnswer(call -> Stream.empty());
        when(days.today()).thenReturn(TODAY);
        when(rates.worth(any(), eq(TODAY))).thenAnswer(call -> Optional.of(call.getArgument(0)));
        worker = new FindApproversWorker(
                new DealOffers(List.of(deals)),
                new DiscountDecision(decisions, noMargin, new HouseWorth(provider(rates), days), mock(Releases.class)),
                new Approvers(people, workload),
                asked);
    }

    @SuppressWarnings("unchecked")
    private static ObjectProvider<HouseRates> provider(HouseRates rates) {
        ObjectProvider<HouseRates> provider = mock(ObjectProvider.class);
        when(provider.getIfAvailable()).thenReturn(rates);
        return provider;
    }

    @Test
    void judgesAnAmountInTheHousesOwnCurrencyByTheRateOfTheDay() {
        offers("30", "16000000", "JPY");
        when(rates.worth(Money.of("16000000", "JPY"), TODAY)).thenReturn(Optional.of(Money.of("98765.432", "EUR")));
        rulesAsk();

        found(Map.of());

        assertThat(judged())
                .returns(new BigDecimal("98765.43"), DealToApprove::amount)
                .returns("EUR", DealToApprove::currency)
                .returns(false, DealToApprove::rateMissing);
    }

    @Test
    void tellsTheRulesWhenNobodyKnowsWhatAnAmountIsWorth() {
        offers("30", "16000000", "JPY");
        when(rates.worth(any(), any())).thenReturn(Optional.empty());
        rulesAsk();

        found(Map.of());

        assertThat(judged())
                .returns(null, DealToApprove::amount)
                .returns("JPY", DealToApprove::currency)
                .returns(true, DealToApprove::rateMissing);
    }

    private DealToApprove judged() {
        ArgumentCaptor<Question> question = ArgumentCaptor.forClass(Question.class);
        verify(decisions).decide(question.capture());
        return (DealToApprove) question.getValue().facts().get(0);
    }

    @Test
    void keepsThatSomebodyIsAsked() {
        rulesAsk(new AskFor(1, "sales-manager", 1, 1, "Much"));
        found(Map.of());

        verify(asked).judged(eq(deal), any());
    }

    @Test
    void approvesWhatTheRulesAskNobodyAbout() {
        rulesAsk();

        assertThat(found(Map.of())).containsEntry("approved", "yes").containsEntry("judgedDiscount", "30");
    }

    @Test
    void leavesOneOfTheManagersToTheirQueue() {
        rulesAsk(new AskFor(1, "sales-manager", 1, 1, "Much"));

        assertThat(found(Map.of()))
                .containsEntry("approved", "open")
                .containsEntry("asked", 1)
                .containsEntry("needed", 1)
                .containsEntry("approvers", null)
                .containsEntry("role", "sales-manager");
    }

    @Test
    void namesThoseWhoArePresentAndLeastBusyButNeverTheOwner() {
        rulesAsk(new AskFor(1, "sales-manager", 1, 1, "Much"), new AskFor(1, "sales-manager", 2, 3, "Much of a lot"));

        assertThat(found(Map.of()))
                .containsEntry("needed", 2)
                .containsEntry("asked", 3)
                .containsEntry("approvers", "bob,ann,cid")
                .containsEntry("steps", 1);
    }

    @Test
    void letsNobodyOffWhereThereAreFewerThanHaveToAgree() {
        rulesAsk(new AskFor(1, "admin", 2, 2, "Very much"));

        assertThat(found(Map.of()))
                .containsEntry("needed", 2)
                .containsEntry("asked", 2)
                .containsEntry("approvers", "zoe");
    }

    @Test
    void asksTheNextOneUntilNobodyIsLeft() {
        rulesAsk(new AskFor(2, "admin", 1, 1, "Very much"), new AskFor(1, "sales-manager", 1, 1, "Much"));
        Map<String, Object> first = found(Map.of());
        assertThat(first).containsEntry("role", "sales-manager").containsEntry("step", 1);

        Map<String, Object> second = found(first);
        assertThat(second).containsEntry("role", "admin").containsEntry("approvers", "zoe");

        assertThat(found(second)).containsEntry("approved", "yes").containsEntry("asked", 0);
    }

    @Test
    void rejectsAnOfferThatGrewSinceItWasJudged() {
        rulesAsk(new AskFor(1, "sales-manager", 1, 1, "Much"));
        Map<String, Object> first = found(Map.of());

        offers("30.00", "999");
        assertThat(found(first)).as("became smaller").containsEntry("approved", "yes");
        offers("30.5", "1000");
        assertThat(found(first))
                .containsEntry("approved", "no")
                .hasEntrySatisfying(
                        "reason", reason -> assertThat(reason.toString()).contains("changed"));
        offers("30", "1000.01");
        assertThat(found(first)).containsEntry("approved", "no");
    }

    @Test
    void rejectsADealThatIsGone() {
        when(deals.of(deal)).thenReturn(Map.of());

        assertThat(found(Map.of())).containsEntry("approved", "no");
    }

    private Map<String, Object> found(Map<String, Object> variables) {
        Job job = new Job(
                "job",
                new Topic("deal.find-approvers"),
                "deal-approval",
                "Task_FindApprovers",
                "i",
                deal.toString(),
                1,
                new HashMap<>(variables));
        return ((Outcome.Done) worker.work(job)).variables();
    }

    private void rulesAsk(AskFor... asked) {
        List<Fired> fired =
                Arrays.stream(asked).map(ask -> new Fired(ask.text(), ask)).toList();
        when(decisions.decide(any())).thenReturn(new Decided(Ids.next(), Instant.EPOCH, fired));
    }

    private void offers(String discount, String amount) {
        offers(discount, amount, "EUR");
    }

    private void offers(String discount, String amount, String currency) {
        when(deals.of(deal))
                .thenReturn(Map.of(
                        "title",
                        "Deal",
                        "owner",
                        "own",
                        "discountPercent",
                        new BigDecimal(discount),
                        "amount",
                        new BigDecimal(amount),
                        "amountCurrency",
                        currency));
    }

    private static Person person(String username, boolean present) {
        return new Person(username, username, null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0, present, true);
    }
}
