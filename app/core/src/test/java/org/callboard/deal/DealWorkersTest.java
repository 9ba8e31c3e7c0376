package org.callboard.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.activity.Activities;
import org.callboard.activity.Activity;
import org.callboard.activity.ActivityDraft;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Money;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Worker;
import org.callboard.lead.LeadStatus;
import org.callboard.lead.LeadView;
import org.callboard.records.RecordView;
import org.callboard.records.Records;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** What the steps of deals' processes do. */
@SpringJUnitConfig(DealHouse.class)
class DealWorkersTest {

    @Autowired
    OpenDealWorker opens;

    @Autowired
    CloseLostWorker closesLost;

    @Autowired
    HandOverWorker handsOver;

    @Autowired
    WithdrawHandOverWorker withdraws;

    @Autowired
    DraftApologyWorker apologises;

    @Autowired
    Activities activities;

    @Autowired
    DealMoves moves;

    @Autowired
    Deals deals;

    @Autowired
    Records records;

    @Autowired
    DealHouse.SomeLeads leads;

    @Autowired
    DealCast cast;

    @Autowired
    TransactionTemplate transaction;

    private Outcome.Done work(Worker worker, UUID key, Map<String, Object> variables) {
        Job job = new Job("job-" + key, worker.topic(), "deal-stages", "Task_X", "i1", key.toString(), 1, variables);
        return (Outcome.Done) Causes.within(
                Cause.step("deal-stages", "Task_X", "i1", 1), () -> transaction.execute(status -> worker.work(job)));
    }

    private UUID lead(String owner) {
        LeadView lead = new LeadView(
                Ids.next(),
                "Jo",
                "Darakjy",
                "jo@chanay.example",
                null,
                "Chanay",
                120,
                "Printing",
                "US",
                "Buyer",
                "trade fair",
                "spring",
                null,
                List.of(),
                Map.of(),
                Map.of(),
                LeadStatus.QUALIFIED,
                70,
                null,
                owner,
                "sales-emea",
                null,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                1);
        leads.all.put(lead.id(), lead);
        return lead.id();
    }

    @Test
    void opensOneDealOfALeadHoweverOftenItIsAsked() {
        UUID company = cast.company("Chanay");
        UUID lead = lead("rep1");
        Map<String, Object> customer = Map.of("companyId", company.toString(), "expectedAmount", 5000);

        Object first = work(opens, lead, customer).variables().get("dealId");
        Object again = work(opens, lead, customer).variables().get("dealId");

        assertThat(again).isEqualTo(first);
        UUID deal = UUID.fromString(first.toString());
        RecordView opened = cast.as("rep1", () -> records.get(Deals.KIND, deal));
        assertThat(opened.title()).isEqualTo("Chanay");
        assertThat(opened.value("companyId")).isEqualTo(company);
        assertThat(opened.value("leadId")).isEqualTo(lead);
        assertThat(opened.value("source")).isEqualTo("trade fair");
        assertThat(opened.value("campaign")).isEqualTo("spring");
        assertThat(opened.owner()).isEqualTo("rep1");
        assertThat(cast.as("rep1", () -> deals.get(deal)).amount()).isEqualTo(Money.of("5000", "EUR"));
    }

    @Test
    void opensADealThatNobodyOwnsWhenItsLeadsOwnerLeft() {
        Object deal = work(opens, lead("gone"), Map.of()).variables().get("dealId");

        assertThat(cast.as("manager1", () -> deals.get(UUID.fromString(deal.toString())))
                        .owner())
                .isNull();
    }

    @Test
    void saysWhyADealWasLostWhenOnlyTheModelKnows() {
        UUID deal = cast.deal("rep1");
        cast.as("rep1", () -> moves.move(deal, null, "Lost", Map.of("lostReason", "Price")));
        work(closesLost, deal, Map.of("lostReason", "no-answer"));
        assertThat(reason(deal)).isEqualTo("Price");

        cast.as(
                "rep1",
                () -> records.change(
                        Deals.KIND,
                        deal,
                        cast.as("rep1", () -> deals.get(deal)).version(),
                        cleared("lostReason"),
                        Map.of()));
        work(closesLost, deal, Map.of("lostReason", "no-answer"));
        assertThat(reason(deal)).isEqualTo("No answer");
    }

    private static Map<String, Object> cleared(String field) {
        return java.util.Collections.singletonMap(field, null);
    }

    private Object reason(UUID deal) {
        return cast.as("rep1", () -> records.get(Deals.KIND, deal)).value("lostReason");
    }

    @Test
    void handsTheCustomerOverWithoutSayingForHowMuchAndTakesItBack() {
        UUID company = cast.company("Acme");
        UUID deal = cast.deal("rep1", "title", "<Presses>", "companyId", company.toString(), "amount", "777 EUR");
        UUID note = Ids.next();
        Activity written = mock(Activity.class);
        when(written.id()).thenReturn(note);
        when(activities.add(any(), any(), any())).thenReturn(written);

        Map<String, Object> after = work(handsOver, deal, Map.of()).variables();

        ArgumentCaptor<ActivityDraft> draft = ArgumentCaptor.forClass(ActivityDraft.class);
        verify(activities).add(eq(new Subject("company", company)), draft.capture(), eq("job-" + deal));
        assertThat(draft.getValue().text()).contains("&lt;Presses&gt;").doesNotContain("777");

        work(withdraws, deal, after);
        verify(activities).delete(note);
        assertThat(cast.linesOf(DealCast.subject(deal))).contains("deal.hand-over-withdrawn");

        work(apologises, deal, Map.of("cancelReason", "No budget <now>"));
        verify(activities).add(eq(DealCast.subject(deal)), draft.capture(), any());
        assertThat(draft.getValue().kind()).isEqualTo("todo");
        assertThat(draft.getValue().assignee()).isEqualTo("rep1");
        assertThat(draft.getValue().text()).contains("No budget &lt;now&gt;");
    }
}
