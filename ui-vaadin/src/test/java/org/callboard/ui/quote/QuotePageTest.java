package org.callboard.ui.quote;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callboard.deal.DealApprovals;
import org.callboard.deal.DealApprovals.Approval;
import org.callboard.deal.DealApprovals.Standing;
import org.callboard.deal.DealApprovals.State;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Money;
import org.callboard.quote.Billing;
import org.callboard.quote.QuoteDraft;
import org.callboard.quote.QuoteLine;
import org.callboard.quote.QuoteState;
import org.callboard.quote.QuoteSummary;
import org.callboard.quote.QuoteTotals;
import org.callboard.quote.QuoteView;
import org.callboard.quote.Quotes;
import org.callboard.quote.Settled;
import org.callboard.ui.testing.FakeRecords;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class QuotePageTest extends Pages {

    private static final UUID DEAL = FakeRecords.id("Big deal");
    private static final UUID QUOTE = UUID.randomUUID();
    private static final UUID SEAT = UUID.randomUUID();
    private static final UUID LINE = UUID.randomUUID();

    @Override
    protected void prepare() {
        bean(FakeRecords.class).add("deal", "Big deal");
        when(bean(Quotes.class).get(QUOTE)).thenReturn(quote(QuoteState.DRAFT, "10", true));
        when(bean(Quotes.class).html(QUOTE)).thenReturn("<p>Paper</p>");
        approval(new Standing(false, List.of(), null, false, false));
        when(bean(Quotes.class).preview(any(), any(), any())).thenReturn(quote(QuoteState.DRAFT, "12", true));
    }

    @Test
    void showsLinesAndWhatTheyComeTo() {
        open();

        assertThat(text())
                .contains("Q-1001, version 1", "Draft", "Big deal", "1,000.00 EUR", "1,190.00 EUR", "400.00 EUR");
        assertThat(quantity().getValue()).isEqualByComparingTo("10");
    }

    @Test
    void asksTheHouseForTheSumsAfterEachChange() {
        open();
        _setValue(quantity(), new BigDecimal("12"));

        ArgumentCaptor<QuoteDraft> draft = ArgumentCaptor.forClass(QuoteDraft.class);
        verify(bean(Quotes.class)).preview(eq(DEAL), eq(QUOTE), draft.capture());
        assertThat(draft.getValue().lines().get(0).quantity()).isEqualByComparingTo("12");
        assertThat(text()).contains("1,200.00 EUR");
        verify(bean(Quotes.class), never()).change(any(), anyLong(), any(), any(), any());
    }

    @Test
    void savesWithWhatWasSeen() {
        when(bean(Quotes.class).change(any(), anyLong(), any(), any(), any()))
                .thenReturn(quote(QuoteState.DRAFT, "12", true));
        open();
        _setValue(quantity(), new BigDecimal("12"));
        press("Save");

        QuoteView seen = quote(QuoteState.DRAFT, "10", true);
        ArgumentCaptor<QuoteDraft> wanted = ArgumentCaptor.forClass(QuoteDraft.class);
        verify(bean(Quotes.class)).change(eq(QUOTE), eq(7L), wanted.capture(), eq(seen.content()), eq(Settled.NOTHING));
        assertThat(wanted.getValue().title()).isEqualTo("Seats");
        assertThat(wanted.getValue().lines().get(0).id()).isEqualTo(LINE);
    }

    @Test
    void marksTheFieldOfTheLineThatIsWrong() {
        when(bean(Quotes.class).preview(any(), any(), any()))
                .thenThrow(new BadInput("lines[0].quantity", "Must be more than 0."));
        open();
        _setValue(quantity(), BigDecimal.ZERO);

        assertThat(quantity().isInvalid()).isTrue();
        assertThat(quantity().getErrorMessage()).isEqualTo("Must be more than 0.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void letsOneChooseWhereBothChangedTheSame() {
        Conflict.Field title = new Conflict.Field("title", "Yours", "Theirs");
        Conflict.Field terms = new Conflict.Field("terms", "30 days", "14 days");
        when(bean(Quotes.class).change(any(), anyLong(), any(), any(), eq(Settled.NOTHING)))
                .thenThrow(new Conflict("Somebody else changed it.", List.of(title, terms)));
        when(bean(Quotes.class).change(any(), anyLong(), any(), any(), eq(new Settled(Set.of(title), Set.of(terms)))))
                .thenReturn(quote(QuoteState.DRAFT, "12", true));
        open();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title")), "Yours");
        press("Save");
        RadioButtonGroup<Enum<?>> choice = _get(RadioButtonGroup.class, spec -> spec.withLabel("Title"));
        choice.setValue((Enum<?>) choice.getListDataView().getItem(0));
        press("Keep these values");

        assertThat(text()).contains("Saved");
    }

    @Test
    void savesBeforeItSendsAndShowsTheLink() {
        when(bean(Quotes.class).change(any(), anyLong(), any(), any(), any()))
                .thenReturn(quote(QuoteState.DRAFT, "12", true));
        when(bean(Quotes.class).send(QUOTE)).thenReturn(quote(QuoteState.SENT, "12", true));
        when(bean(Quotes.class).link(QUOTE)).thenReturn("https://crm.example/accept/abc");
        open();
        _setValue(quantity(), new BigDecimal("12"));
        press("Send");

        verify(bean(Quotes.class)).change(eq(QUOTE), anyLong(), any(), any(), any());
        verify(bean(Quotes.class)).send(QUOTE);
        assertThat(_get(TextField.class, spec -> spec.withLabel("Address")).getValue())
                .isEqualTo("https://crm.example/accept/abc");
        assertThat(text()).contains("With the customer").doesNotContain("Drop draft");
    }

    @Test
    void showsWhatWasSentAsTheCustomerSeesIt() {
        when(bean(Quotes.class).get(QUOTE)).thenReturn(quote(QuoteState.SENT, "10", true));
        open();

        assertThat(_get(Paper.class).getElement().getAttribute("srcdoc")).isEqualTo("<p>Paper</p>");
        assertThat(_get(Paper.class).getElement().getAttribute("sandbox")).isEmpty();
        press("Note the answer");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Who said it?")), "Ada");
        press("Save");

        verify(bean(Quotes.class)).note(QUOTE, true, "Ada", "");
    }

    @Test
    void offersNothingToWhoMayOnlyRead() {
        when(bean(Quotes.class).get(QUOTE)).thenReturn(quote(QuoteState.SENT, "10", false));
        open();

        assertThat(text()).contains("PDF").doesNotContain("Take back", "New version", "Note the answer");
    }

    @Test
    void asksForApprovalOfWhatIsSaved() {
        when(bean(Quotes.class).change(any(), anyLong(), any(), any(), any()))
                .thenReturn(quote(QuoteState.DRAFT, "12", true));
        approval(new Standing(true, List.of("The discount is more than 10 %"), null, true, false));
        open();
        assertThat(text()).contains("The discount has to be approved (The discount is more than 10 %)");
        _setValue(quantity(), new BigDecimal("12"));

        press("Ask for approval");

        verify(bean(Quotes.class)).change(eq(QUOTE), anyLong(), any(), any(), any());
        verify(bean(Quotes.class)).askApproval(QUOTE);
    }

    @Test
    void withdrawsWhatWasAsked() {
        Approval asked =
                new Approval(UUID.randomUUID(), State.ASKED, BigDecimal.TEN, null, "rep1", Fakes.NOW, null, null, null);
        approval(new Standing(true, List.of("Much"), asked, false, true));
        open();
        assertThat(text()).contains("Waits for approval").doesNotContain("Ask for approval");

        press("Withdraw the request");
        press("Withdraw");

        verify(bean(DealApprovals.class)).withdraw(DEAL, null);
    }

    private void approval(Standing standing) {
        when(bean(Quotes.class).approval(QUOTE)).thenReturn(standing);
    }

    @Test
    void asksBeforeWhatIsNotSavedIsLost() {
        open();
        _setValue(quantity(), new BigDecimal("12"));
        UI.getCurrent().navigate("tasks");

        assertThat(_get(ConfirmDialog.class).isOpened()).isTrue();
        assertThat(text()).contains("Q-1001, version 1");
    }

    private static QuoteView quote(QuoteState state, String quantity, boolean mayChange) {
        BigDecimal count = new BigDecimal(quantity);
        Money net = Money.of(count.multiply(BigDecimal.valueOf(100)), "EUR");
        Money tax = net.percent(BigDecimal.valueOf(19));
        Money zero = Money.zero(net.currency());
        QuoteLine line = new QuoteLine(
                LINE,
                SEAT,
                "Seat",
                null,
                count,
                "seats",
                Billing.ONCE,
                BigDecimal.valueOf(100),
                null,
                BigDecimal.valueOf(60),
                BigDecimal.ZERO,
                BigDecimal.valueOf(19),
                List.of());
        QuoteTotals totals = new QuoteTotals(
                List.of(new QuoteTotals.LineSums(net, zero, net)),
                net,
                zero,
                net,
                zero,
                BigDecimal.ZERO,
                List.of(new QuoteTotals.Tax(BigDecimal.valueOf(19), net, tax)),
                tax,
                net.plus(tax),
                zero,
                net.percent(BigDecimal.valueOf(40)),
                BigDecimal.valueOf(40));
        QuoteSummary summary = new QuoteSummary(
                QUOTE,
                DEAL,
                "Q-1001",
                1,
                "Seats",
                state,
                true,
                net,
                net.plus(tax),
                zero,
                BigDecimal.ZERO,
                LocalDate.of(2026, 12, 24),
                state == QuoteState.DRAFT ? null : Fakes.NOW,
                null,
                Fakes.NOW,
                7);
        QuoteDraft content = new QuoteDraft(
                "Seats",
                "Acme",
                null,
                null,
                null,
                "EUR",
                null,
                12,
                LocalDate.of(2026, 12, 24),
                null,
                null,
                List.of(line.draft()));
        return new QuoteView(
                summary,
                content,
                List.of(line),
                totals,
                null,
                state == QuoteState.DRAFT ? null : "rep1",
                Fakes.NOW,
                "rep1",
                mayChange);
    }

    private static void open() {
        UI.getCurrent().navigate("quotes/" + QUOTE);
    }

    private static BigDecimalField quantity() {
        return _get(BigDecimalField.class, spec -> spec.withClasses("quote-line-quantity"));
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
        MockVaadin.clientRoundtrip();
    }

    /** Of the page, and of what opened above it. */
    private static String text() {
        return _get(QuotePage.class).getElement().getTextRecursively()
                + UI.getCurrent().getElement().getTextRecursively();
    }
}
