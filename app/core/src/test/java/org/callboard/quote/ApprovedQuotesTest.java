package org.callboard.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.deal.DealApprovals.Offered;
import org.callboard.deal.DealMargin;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.FormFacts;
import org.callboard.kernel.Money;
import org.callboard.kernel.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** What stands between a quote and its customer, and what the house hears when the customer answers. */
@SpringJUnitConfig(QuoteHouse.class)
class ApprovedQuotesTest {

    @Autowired
    Quotes quotes;

    @Autowired
    PlayedApprovals approvals;

    @Autowired
    DealMargin margin;

    @Autowired
    QuoteHouse.Announced announced;

    @Autowired
    List<FormFacts> forms;

    @Autowired
    QuoteHouse.HandClock clock;

    @Autowired
    QuoteHouse.Cast cast;

    private UUID deal;
    private UUID seat;

    @BeforeEach
    void aDealAndAProduct() {
        clock.reset();
        deal = cast.dealOf("rep1");
        seat = cast.product("Seat " + QuoteHouse.Cast.word(), "100", "cost", "60");
    }

    @AfterEach
    void everybodyAgrees() {
        approvals.agree();
    }

    @Test
    void sendsNoQuoteBeforeItsDiscountIsAgreedTo() {
        QuoteView quote = quoted("20");
        approvals.refuse("Ask for approval.");

        assertThatThrownBy(() -> send(quote)).isInstanceOf(Conflict.class).hasMessage("Ask for approval.");
        assertThat(cast.as("rep1", () -> quotes.get(id(quote)))).returns(true, QuoteView::isDraft);
        assertThat(approvals.offered)
                .containsExactly(new Offered(new BigDecimal("20.00"), Money.of("800", "EUR"), new BigDecimal("25.00")));

        approvals.agree();
        assertThat(send(quote).summary().state()).isEqualTo(QuoteState.SENT);
    }

    @Test
    void asksForWhatTheQuoteOffersAlsoWhenTheDealFollowedAnotherOne() {
        quoted("5");
        QuoteView other = quoted("20");
        cast.setAmount(deal, "777");
        approvals.refuse("Ask for approval.");

        assertThat(cast.as("rep1", () -> quotes.approval(id(other))).mayAsk()).isTrue();
        cast.as("rep1", () -> quotes.askApproval(id(other)));

        assertThat(approvals.asked).containsExactly(deal);
        assertThat(cast.deal(deal))
                .containsEntry("amount", Map.of("value", new BigDecimal("800"), "currency", "EUR"))
                .containsEntry("discountPercent", new BigDecimal("20"));
        assertThatThrownBy(() -> cast.as("rep2", () -> quotes.askApproval(id(other))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cast.as("analyst1", () -> quotes.askApproval(id(other))))
                .isInstanceOf(Forbidden.class);
        approvals.agree();
        send(other);
        assertThatThrownBy(() -> cast.as("rep1", () -> quotes.askApproval(id(other))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("was sent already");
    }

    @Test
    void tellsApproversTheMarginOfTheQuoteThatTheDealFollows() {
        assertThat(margin.percentOf(deal)).as("without a quote").isEmpty();
        quoted("20");
        assertThat(margin.percentOf(deal)).contains(new BigDecimal("25.00"));
        QuoteView generous = quoted("50");
        assertThat(margin.percentOf(deal)).as("another quote").contains(new BigDecimal("25.00"));

        cast.as("rep1", () -> quotes.follow(id(generous)));
        assertThat(margin.percentOf(deal)).contains(new BigDecimal("-20.00"));
        UUID unknown = cast.product("Gift " + QuoteHouse.Cast.word(), "1");
        UUID unclear = cast.dealOf("rep1");
        cast.as("rep1", () -> quotes.create(unclear, QuoteDraft.of(LineDraft.of(unknown, 1))));
        assertThat(margin.percentOf(unclear)).as("no cost tells").isEmpty();
    }

    @Test
    void announcesWhatTheCustomerSaidAndShowsItToWhoGoesOn() {
        QuoteView quote = quoted("5");
        send(quote);
        cast.as("rep1", () -> quotes.note(id(quote), false, "Ada Byron", "Too dear"));
        assertThat(announced.messages).contains("deal.quote-declined " + deal);

        assertThat(facts("deal/declined-quote", deal, quote))
                .containsEntry("quoteNet", "950.00 EUR")
                .containsEntry("quoteAnswer", "Ada Byron, 2026-11-27 12:00")
                .containsEntry("quoteReason", "Too dear");
        assertThat(facts("deal/declined-quote", cast.dealOf("rep1"), quote))
                .as("a quote of another deal")
                .isEmpty();
        assertThat(form("deal/declined-quote").of(deal, Map.of("quoteId", "none")))
                .isEmpty();

        QuoteView better = quoted("10");
        send(better);
        cast.as("rep1", () -> quotes.note(id(better), true, "Ada Byron", null));
        assertThat(announced.messages).contains("deal.quote-accepted " + deal);
        assertThat(facts("deal/prepare-order", deal, better))
                .containsEntry("quoteName", better.summary().called() + ", Deal of rep1")
                .doesNotContainKey("quoteReason");
    }

    @Test
    void makesOneQuoteOfARequestThatComesTwice() {
        String key = QuoteHouse.Cast.word();
        QuoteDraft draft = QuoteDraft.of(LineDraft.of(seat, 3));

        QuoteView first = cast.as("rep1", () -> quotes.createOnce(key, deal, draft));
        QuoteView again = cast.as("rep1", () -> quotes.createOnce(key, deal, draft));

        assertThat(id(again)).isEqualTo(id(first));
        assertThat(cast.as("rep1", () -> quotes.ofDeal(deal))).hasSize(1);
        assertThatThrownBy(() -> cast.as("rep1", () -> quotes.createOnce(key, deal, draft.with("title", "Other"))))
                .isInstanceOf(Conflict.class);
        QuoteView theirs = cast.as("manager1", () -> quotes.createOnce(key, deal, draft));
        assertThat(id(theirs)).as("everybody has keys of their own").isNotEqualTo(id(first));

        String next = QuoteHouse.Cast.word();
        QuoteView version = cast.as("rep1", () -> quotes.newVersionOnce(next, id(first)));
        assertThat(cast.as("rep1", () -> quotes.newVersionOnce(next, id(first))).summary())
                .returns(id(version), QuoteSummary::id)
                .returns(2, QuoteSummary::revision);
    }

    private QuoteView quoted(String discount) {
        return cast.as(
                "rep1",
                () -> quotes.create(
                        deal, QuoteDraft.of(LineDraft.of(seat, 10).withDiscount(new BigDecimal(discount)))));
    }

    private QuoteView send(QuoteView quote) {
        return cast.as("rep1", () -> quotes.send(id(quote)));
    }

    private Map<String, Object> facts(String form, UUID of, QuoteView quote) {
        return form(form).of(of, Map.of("quoteId", id(quote).toString()));
    }

    private FormFacts form(String name) {
        return forms.stream().filter(one -> one.form().equals(name)).findFirst().orElseThrow();
    }

    private static UUID id(QuoteView quote) {
        return quote.summary().id();
    }
}
