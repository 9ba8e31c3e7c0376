package org.callboard.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** What a customer does with the link. */
@SpringJUnitConfig(QuoteHouse.class)
class OffersTest {

    @Autowired
    Offers offers;

    @Autowired
    Quotes quotes;

    @Autowired
    Expiry expiry;

    @Autowired
    QuoteHouse.Cast cast;

    @Autowired
    QuoteHouse.Announced announced;

    @Autowired
    QuoteHouse.HandClock clock;

    private UUID deal;

    @BeforeEach
    void aDeal() {
        clock.reset();
        deal = cast.dealOf("rep1");
    }

    @Test
    void acceptsOnceAndIsProvenByNameTimeAddressAndDocument() {
        String token = token(sent("1000"));
        Offers.Offer offer = offers.open(token).orElseThrow();

        QuoteView accepted = offers.answer(token, yes(offer)).orElseThrow();

        assertThat(accepted.summary().state()).isEqualTo(QuoteState.ACCEPTED);
        assertThat(accepted.answer())
                .isEqualTo(new QuoteAnswer(
                        true, "Ada Byron", null, clock.instant(), null, "192.0.2.7", "Browser", offer.document()));
        assertThat(cast.lines(deal)).contains("quote.opened", "quote.accepted");
        assertThat(announced.messages).containsOnlyOnce("deal.quote-accepted " + deal);
        assertThatThrownBy(() -> offers.answer(token, no(offer)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("was accepted already");
    }

    @Test
    void setsTheDealsAmountToWhatWasAcceptedWhateverSomebodyTyped() {
        String token = token(sent("1000"));
        cast.setAmount(deal, "5");

        offers.answer(token, yes(offers.open(token).orElseThrow()));

        assertThat(cast.deal(deal)).containsEntry("amount", Map.of("value", new BigDecimal("1000"), "currency", "EUR"));
    }

    @Test
    void acceptsOnlyOneOfManyAnswersAtTheSameMoment() throws Exception {
        String token = token(sent("1000"));
        Offers.Offer offer = offers.open(token).orElseThrow();
        ExecutorService customers = Executors.newFixedThreadPool(8);
        Callable<Boolean> customer = () -> {
            try {
                return offers.answer(token, yes(offer)).isPresent();
            } catch (Conflict tooLate) {
                return false;
            }
        };
        List<Future<Boolean>> answers = customers.invokeAll(Collections.nCopies(8, customer));
        customers.shutdown();

        long taken = 0;
        for (Future<Boolean> answer : answers) {
            taken += answer.get() ? 1 : 0;
        }
        assertThat(taken).isEqualTo(1);
        assertThat(announced.messages).containsOnlyOnce("deal.quote-accepted " + deal);
    }

    @Test
    void declinesWithAReason() {
        String token = token(sent("1000"));
        Offers.Offer offer = offers.open(token).orElseThrow();
        assertThatThrownBy(() -> offers.answer(token, new Offers.Reply(false, " ", "", offer.document(), "::1", null)))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        wrong -> assertThat(wrong.fields())
                                .extracting(BadInput.Field::field)
                                .containsExactly("name", "reason"));

        QuoteView declined = offers.answer(token, no(offer)).orElseThrow();

        assertThat(declined.summary().state()).isEqualTo(QuoteState.DECLINED);
        assertThat(declined.answer().reason()).isEqualTo("Too dear");
        assertThat(announced.messages).doesNotContain("deal.quote-accepted " + deal);
    }

    @Test
    void answersOnlyWhatWasOnTheScreen() {
        String token = token(sent("1000"));

        assertThatThrownBy(() ->
                        offers.answer(token, new Offers.Reply(true, "Ada", null, "0".repeat(64), "192.0.2.7", null)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Read it again");
    }

    @Test
    void saysWhatBecameOfAnOfferThatIsOver() {
        UUID id = sent("1000");
        String token = token(id);
        clock.set("2027-01-02T08:00:00Z");

        assertThat(offers.open(token).orElseThrow().quote().summary().state()).isEqualTo(QuoteState.EXPIRED);
        assertThatThrownBy(() -> offers.answer(token, yes(offers.open(token).orElseThrow())))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("it is over");
        assertThat(cast.lines(deal)).doesNotContain("quote.expired");

        expiry.expire();
        expiry.expire();
        assertThat(cast.lines(deal)).containsOnlyOnce("quote.expired");
        clock.set("2027-06-01T08:00:00Z");
        assertThat(offers.open(token))
                .as("long afterwards the link opens nothing")
                .isEmpty();
    }

    @Test
    void canStillBeAcceptedOnItsLastDay() {
        String token = token(sent("1000"));
        clock.set("2026-12-27T23:59:59Z");

        assertThat(offers.answer(token, yes(offers.open(token).orElseThrow()))).isPresent();
    }

    @Test
    void isReplacedByANewerVersion() {
        UUID first = sent("1000");
        String token = token(first);
        Offers.Offer seen = offers.open(token).orElseThrow();
        UUID second = cast.as("rep1", () -> quotes.newVersion(first)).summary().id();
        cast.as("rep1", () -> quotes.send(second));

        assertThat(offers.open(token).orElseThrow().quote().summary().state()).isEqualTo(QuoteState.SUPERSEDED);
        assertThatThrownBy(() -> offers.answer(token, yes(seen))).hasMessageContaining("replaced by a newer version");
        assertThat(offers.answer(token(second), yes(offers.open(token(second)).orElseThrow())))
                .isPresent();
    }

    @Test
    void isOverWhenItIsTakenBack() {
        UUID id = sent("1000");
        String token = token(id);
        cast.as("rep1", () -> quotes.withdraw(id));

        assertThat(offers.open(token).orElseThrow().quote().summary().state()).isEqualTo(QuoteState.WITHDRAWN);
        assertThatThrownBy(() -> offers.answer(token, yes(offers.open(token).orElseThrow())))
                .hasMessageContaining("was taken back");
        assertThatThrownBy(() -> cast.as("rep1", () -> quotes.link(id))).isInstanceOf(Conflict.class);
    }

    @Test
    void opensNothingForALinkThatNobodyMade() {
        String token = token(sent("1000"));
        String other = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);

        assertThat(offers.open(other)).isEmpty();
        assertThat(offers.answer(other, new Offers.Reply(true, "Eve", null, "", "192.0.2.7", null)))
                .isEmpty();
    }

    @Test
    void boundsHowOftenOneAddressLooks() {
        String address = "203.0.113." + UUID.randomUUID();

        for (int i = 0; i < 120; i++) {
            assertThat(offers.isLookingTooOften(address)).isEmpty();
        }
        assertThat(offers.isLookingTooOften(address)).isPresent();
        assertThat(offers.isAnsweringTooOften(address)).isEmpty();
    }

    private UUID sent(String price) {
        QuoteView quote = cast.as(
                "rep1",
                () -> quotes.create(
                        deal, QuoteDraft.of(LineDraft.free("Workshop", BigDecimal.ONE, new BigDecimal(price)))));
        return cast.as("rep1", () -> quotes.send(quote.summary().id()))
                .summary()
                .id();
    }

    private String token(UUID quote) {
        String link = cast.as("rep1", () -> quotes.link(quote));
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static Offers.Reply yes(Offers.Offer offer) {
        return new Offers.Reply(true, "Ada Byron", null, offer.document(), "192.0.2.7", "Browser");
    }

    private static Offers.Reply no(Offers.Offer offer) {
        return new Offers.Reply(false, "Ada Byron", "Too dear", offer.document(), "192.0.2.7", "Browser");
    }
}
