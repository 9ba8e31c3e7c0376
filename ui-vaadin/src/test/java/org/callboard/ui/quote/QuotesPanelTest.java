package org.callboard.ui.quote;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.notification.Notification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Money;
import org.callboard.kernel.NotFound;
import org.callboard.quote.QuoteDraft;
import org.callboard.quote.QuoteState;
import org.callboard.quote.QuoteSummary;
import org.callboard.quote.QuoteView;
import org.callboard.quote.Quotes;
import org.callboard.ui.testing.FakeDeals;
import org.callboard.ui.testing.FakeRecords;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.junit.jupiter.api.Test;

/** The quotes of a deal, on the deal's page. */
class QuotesPanelTest extends Pages {

    private static final UUID DEAL = FakeRecords.id("Big deal");
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    @Override
    protected void prepare() {
        bean(FakeRecords.class).add("deal", "Big deal", "owner", "rep1", "state", "OPEN");
        bean(FakeDeals.class).add("Big deal", "Proposal", "rep1", "1000");
        when(quotes().ofDeal(DEAL))
                .thenReturn(
                        List.of(summary(FIRST, 1, QuoteState.SENT, true), summary(SECOND, 2, QuoteState.DRAFT, false)));
    }

    @Test
    void showsHowEachQuoteStandsAndWhichOneTheDealFollows() {
        open();
        awaitText("Q-1001, version 1");

        assertThat(text()).contains("With the customer", "Deal follows", "Q-1001, version 2", "Draft");
        assertThat(text()).contains("1,000.00 EUR net");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("quotes/" + FIRST, "quotes/" + SECOND);
    }

    @Test
    void letsTheDealFollowAnotherOne() {
        open();
        awaitText("Let the deal follow it");
        press("Let the deal follow it");

        verify(quotes()).follow(SECOND);
    }

    @Test
    void writesANewOneFromWhatTheDealSays() {
        QuoteDraft proposal = QuoteDraft.of();
        when(quotes().proposal(DEAL)).thenReturn(proposal);
        QuoteView made = mock(QuoteView.class);
        when(made.summary()).thenReturn(summary(SECOND, 1, QuoteState.DRAFT, false));
        when(quotes().create(DEAL, proposal))
                .thenThrow(new BadInput("currency", "Say in which currency."))
                .thenReturn(made);
        open();
        awaitText("New quote");
        press("New quote");
        assertThat(_get(Notification.class).getElement().getTextRecursively()).contains("Say in which currency.");

        when(quotes().get(SECOND)).thenThrow(new NotFound("quote", SECOND));
        press("New quote");

        verify(quotes()).get(SECOND);
    }

    @Test
    void offersNothingToWhoMayOnlyLook() {
        logIn(Fakes.viewer("analyst1", Role.ANALYST));
        open();
        awaitText("Q-1001, version 1");

        assertThat(_find(Button.class))
                .extracting(Button::getText)
                .doesNotContain("New quote", "Let the deal follow it");
        verify(quotes(), never()).proposal(DEAL);
    }

    @Test
    void saysThatThereIsNone() {
        when(quotes().ofDeal(DEAL)).thenReturn(List.of());
        open();

        awaitText("No quote yet.");
    }

    private Quotes quotes() {
        return bean(Quotes.class);
    }

    private static QuoteSummary summary(UUID id, int revision, QuoteState state, boolean current) {
        Money net = Money.of("1000.00", "EUR");
        return new QuoteSummary(
                id,
                DEAL,
                "Q-1001",
                revision,
                "Seats",
                state,
                current,
                net,
                net,
                Money.of("0", "EUR"),
                BigDecimal.ZERO,
                LocalDate.parse("2026-12-24"),
                null,
                null,
                Fakes.NOW,
                1);
    }

    private static void open() {
        UI.getCurrent().navigate("deals/" + DEAL);
    }

    private static String text() {
        return _get(Article.class).getElement().getTextRecursively();
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private static void awaitText(String words) {
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(text()).contains(words);
        });
    }
}
