package org.callboard.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Money;
import org.callboard.kernel.NotFound;
import org.callboard.records.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Quotes as sellers write them, and the deal that follows. */
@SpringJUnitConfig(QuoteHouse.class)
class QuotesTest {

    @Autowired
    Quotes quotes;

    @Autowired
    Records records;

    @Autowired
    QuoteHouse.Cast cast;

    @Autowired
    QuoteHouse.HandClock clock;

    private final String word = QuoteHouse.Cast.word();
    private UUID deal;
    private UUID seat;

    @BeforeEach
    void aDealAndAProduct() {
        clock.reset();
        deal = cast.dealOf("rep1");
        seat = cast.product(
                "Seat " + word, "100", "cost", "60", "taxRate", 19, "unit", "seats", "description", "One person");
    }

    @Test
    void beginsWithWhatTheDealTheProductAndTheHouseSay() {
        QuoteView quote = create(LineDraft.of(seat, 10));

        assertThat(quote.summary().number()).startsWith("Q-");
        assertThat(quote.content())
                .returns("Deal of rep1", QuoteDraft::title)
                .returns("EUR", QuoteDraft::currency)
                .returns(12, QuoteDraft::termMonths)
                .returns(LocalDate.of(2026, 12, 27), QuoteDraft::validUntil);
        assertThat(quote.lines().get(0))
                .returns("Seat " + word, QuoteLine::name)
                .returns("One person", QuoteLine::description)
                .returns("seats", QuoteLine::unit);
        assertThat(quote.totals().net()).isEqualTo(euro("1000"));
        assertThat(quote.totals().gross()).isEqualTo(euro("1190"));
        assertThat(quote.totals().margin()).isEqualTo(euro("400"));
        assertThat(cast.lines(deal)).contains("quote.created", "deal.changed");
    }

    @Test
    void leadsTheDealWithAmountDiscountAndProduct() {
        create(LineDraft.of(seat, 10).withDiscount(new BigDecimal("12.5")));

        assertThat(cast.deal(deal))
                .containsEntry("amount", sum("875.00"))
                .containsEntry("discountPercent", new BigDecimal("12.5"))
                .containsEntry("productId", seat)
                .doesNotContainKey("recurring");
    }

    @Test
    void leadsTheDealWithWhatRecurs() {
        UUID service = cast.product("Service " + word, "30", "billing", "monthly");

        cast.as(
                "rep1",
                () -> quotes.create(
                        deal, QuoteDraft.of(LineDraft.of(service, 2)).with("termMonths", 24)));

        assertThat(cast.deal(deal))
                .containsEntry("amount", sum("1440.00"))
                .containsEntry("recurring", sum("60.00"))
                .containsEntry("termMonths", new BigDecimal("24"));
    }

    @Test
    void saysNothingOfWhatADealIsWorthUntilItHasALine() {
        cast.setAmount(deal, "777");
        QuoteView empty = create();
        assertThat(cast.deal(deal)).containsEntry("amount", sum("777"));

        change(empty, content(empty).withLines(List.of(LineDraft.of(seat, 10))));
        assertThat(cast.deal(deal)).containsEntry("amount", sum("1000.00"));
    }

    @Test
    void leavesAnAmountThatAPersonSetUntilTheDealIsToldToFollow() {
        QuoteView quote = create(LineDraft.of(seat, 10));
        cast.setAmount(deal, "777");

        QuoteView changed = change(quote, content(quote).withLines(List.of(many(quote, 20))));
        assertThat(cast.deal(deal)).containsEntry("amount", sum("777"));

        cast.as("rep1", () -> quotes.follow(changed.summary().id()));
        assertThat(cast.deal(deal)).containsEntry("amount", sum("2000.00"));
        change(changed, content(changed).with("discountAmount", new BigDecimal("500")));
        assertThat(cast.deal(deal)).containsEntry("amount", sum("1500.00"));
    }

    @Test
    void keepsThePriceThatIsBeingNegotiatedWhenTheCatalogueChanges() {
        QuoteView quote = create(LineDraft.of(seat, 10));
        cast.as("manager1", () -> records.change("product", seat, 1, Map.of("price", "150"), Map.of()));

        QuoteView same = change(quote, content(quote).with("title", "Another word"));
        assertThat(same.totals().net()).isEqualTo(euro("1000"));

        QuoteView more = change(same, content(same).withLines(List.of(many(same, 11))));
        assertThat(more.totals().net()).isEqualTo(euro("1650"));
    }

    @Test
    void hearsAllThatIsWrongAtOnceAndKeepsNothing() {
        LineDraft free =
                new LineDraft(null, null, null, null, BigDecimal.ZERO, null, null, null, new BigDecimal("101"), null);
        QuoteDraft draft = QuoteDraft.of(LineDraft.of(seat, 1), free)
                .with("termMonths", 0)
                .with("currency", "EURO")
                .with("recipientEmail", "nobody");

        BadInput wrong = catchThrowableOfType(BadInput.class, () -> cast.as("rep1", () -> quotes.create(deal, draft)));

        assertThat(wrong.fields())
                .extracting(BadInput.Field::field)
                .containsExactlyInAnyOrder(
                        "termMonths", "currency", "recipientEmail", "lines[1].quantity", "lines[1].discountPercent");
        assertThat(wrong(QuoteDraft.of(free.withDiscount(null)).with("title", "x")))
                .contains("lines[0].quantity");
        assertThat(wrong(QuoteDraft.of(LineDraft.of(UUID.randomUUID(), 1)))).containsExactly("lines[0].productId");
        assertThat(cast.as("rep1", () -> quotes.ofDeal(deal))).isEmpty();
        assertThat(cast.deal(deal)).doesNotContainKey("amount");
    }

    @Test
    void sellsNothingThatIsNotOnSale() {
        UUID old = cast.product("Old " + word, "5", "active", false);

        assertThat(wrong(QuoteDraft.of(LineDraft.of(old, 1)))).containsExactly("lines[0].productId");
    }

    @Test
    void showsWhatADraftWouldComeToWithoutKeepingIt() {
        QuoteView quote = create(LineDraft.of(seat, 10));

        QuoteView preview = cast.as(
                "rep1",
                () -> quotes.preview(
                        deal, quote.summary().id(), content(quote).with("discountPercent", BigDecimal.TEN)));

        assertThat(preview.totals().net()).isEqualTo(euro("900"));
        assertThat(get(quote).totals().net()).isEqualTo(euro("1000"));
    }

    @Test
    void bringsTwoPeopleTogetherFieldByField() {
        QuoteView seen = create(LineDraft.of(seat, 10), LineDraft.free("Training", BigDecimal.ONE, BigDecimal.TEN));
        change(seen, content(seen).with("terms", "14 days"));

        QuoteView merged = cast.as(
                "manager1",
                () -> quotes.change(
                        seen.summary().id(),
                        seen.summary().version(),
                        content(seen).with("title", "For Acme"),
                        content(seen)));
        assertThat(merged.content()).returns("For Acme", QuoteDraft::title).returns("14 days", QuoteDraft::terms);

        Conflict conflict = catchThrowableOfType(
                Conflict.class,
                () -> cast.as(
                        "manager1",
                        () -> quotes.change(
                                seen.summary().id(),
                                seen.summary().version(),
                                content(seen).with("terms", "60 days"),
                                content(seen))));
        assertThat(conflict.fields()).containsExactly(new Conflict.Field("terms", "60 days", "14 days"));
    }

    @Test
    void makesANewVersionThatTakesOverAndKeepsTheOfferedPrices() {
        QuoteView first = create(LineDraft.of(seat, 10));
        cast.as("rep1", () -> quotes.send(first.summary().id()));
        assertThatThrownBy(() -> change(first, content(first).with("title", "Late")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("stays as the customer saw it");
        cast.as("manager1", () -> records.change("product", seat, 1, Map.of("price", "150"), Map.of()));

        QuoteView second =
                cast.as("rep1", () -> quotes.newVersion(first.summary().id()));

        assertThat(second.summary())
                .returns(first.summary().number(), QuoteSummary::number)
                .returns(2, QuoteSummary::revision)
                .returns(QuoteState.DRAFT, QuoteSummary::state)
                .returns(true, QuoteSummary::current)
                .returns(euro("1000"), QuoteSummary::net);
        assertThat(get(first).summary().state()).isEqualTo(QuoteState.SENT);
        cast.as("rep1", () -> quotes.send(second.summary().id()));
        assertThat(get(first).summary().state()).isEqualTo(QuoteState.SUPERSEDED);
    }

    @Test
    void sendsNothingEmptyOrOver() {
        QuoteView empty = create();
        assertThatThrownBy(
                        () -> cast.as("rep1", () -> quotes.send(empty.summary().id())))
                .hasMessageContaining("Add at least one line");

        QuoteView quote = create(LineDraft.of(seat, 1));
        clock.set("2027-03-01T00:00:00Z");
        assertThatThrownBy(
                        () -> cast.as("rep1", () -> quotes.send(quote.summary().id())))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        wrong -> assertThat(wrong.fields())
                                .extracting(BadInput.Field::field)
                                .containsExactly("validUntil"));
    }

    @Test
    void isOutOfSightWithItsDeal() {
        QuoteView quote = create(LineDraft.of(seat, 1));
        UUID id = quote.summary().id();

        assertThatThrownBy(() -> cast.as("rep2", () -> quotes.get(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cast.as("rep2", () -> quotes.ofDeal(deal))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cast.as("rep2", () -> quotes.pdf(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cast.as("rep2", () -> quotes.send(id))).isInstanceOf(NotFound.class);
        assertThat(cast.as("analyst1", () -> quotes.get(id)).mayChange()).isFalse();
        assertThatThrownBy(() -> cast.as("analyst1", () -> quotes.send(id))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> cast.as("analyst1", () -> quotes.link(id))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> cast.as("analyst1", () -> quotes.create(deal, QuoteDraft.of())))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void notesWhatTheCustomerSaidByPhone() {
        QuoteView quote = create(LineDraft.of(seat, 10));
        UUID id = quote.summary().id();
        assertThatThrownBy(() -> cast.as("rep1", () -> quotes.note(id, true, "Ada", null)))
                .hasMessageContaining("was not sent yet");
        cast.as("rep1", () -> quotes.send(id));

        QuoteView declined = cast.as("rep1", () -> quotes.note(id, false, "Ada", "Too dear"));

        assertThat(declined.summary().state()).isEqualTo(QuoteState.DECLINED);
        assertThat(declined.answer())
                .returns("Ada", QuoteAnswer::name)
                .returns("Too dear", QuoteAnswer::reason)
                .returns("rep1", QuoteAnswer::notedBy);
        assertThat(cast.lines(deal)).contains("quote.declined");
    }

    @Test
    void dropsADraftThatNobodyNeeds() {
        QuoteView quote = create(LineDraft.of(seat, 10));

        cast.doing("rep1", () -> quotes.drop(quote.summary().id()));

        assertThat(cast.as("rep1", () -> quotes.ofDeal(deal))).isEmpty();
        assertThat(cast.lines(deal)).contains("quote.dropped");
    }

    private List<String> wrong(QuoteDraft draft) {
        return catchThrowableOfType(BadInput.class, () -> cast.as("rep1", () -> quotes.create(deal, draft)))
                .fields()
                .stream()
                .map(BadInput.Field::field)
                .toList();
    }

    private QuoteView create(LineDraft... lines) {
        return cast.as("rep1", () -> quotes.create(deal, QuoteDraft.of(lines)));
    }

    private QuoteView change(QuoteView seen, QuoteDraft wanted) {
        return cast.as(
                "rep1", () -> quotes.change(seen.summary().id(), seen.summary().version(), wanted, content(seen)));
    }

    private QuoteView get(QuoteView quote) {
        return cast.as("rep1", () -> quotes.get(quote.summary().id()));
    }

    private static QuoteDraft content(QuoteView quote) {
        return quote.content();
    }

    private static LineDraft many(QuoteView quote, int quantity) {
        Map<String, Object> values = quote.content().lines().get(0).values();
        values.put("quantity", BigDecimal.valueOf(quantity));
        return LineDraft.of(quote.content().lines().get(0).id(), values);
    }

    private static Money euro(String value) {
        return Money.of(value, "EUR");
    }

    private static Map<String, Object> sum(String value) {
        BigDecimal number = new BigDecimal(value).stripTrailingZeros();
        return Map.of("value", number.scale() < 0 ? number.setScale(0) : number, "currency", "EUR");
    }
}
