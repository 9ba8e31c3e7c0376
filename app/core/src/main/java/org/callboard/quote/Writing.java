package org.callboard.quote;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Component;

/** From what somebody wrote to what a quote says: checked, priced, added up; nothing is kept here. */
@Component
class Writing {

    private final QuoteCheck check;
    private final Pricing pricing;
    private final QuoteSettings settings;
    private final Clock clock;

    Writing(QuoteCheck check, Pricing pricing, QuoteSettings settings, Clock clock) {
        this.check = check;
        this.pricing = pricing;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param before as it stands; {@code null} for a new quote
     * @throws org.callboard.kernel.BadInput everything that is wrong
     */
    Content content(QuoteDraft typed, Content before) {
        FieldCheck found = new FieldCheck();
        QuoteDraft draft = check.checked(typed, found);
        found.done();
        Content content = Content.of(draft.withLines(List.of()), priced(draft, before, found));
        if (content.totals().subtotal().value().compareTo(Amounts.MOST) > 0) {
            found.wrong("lines", "Come to more than " + Amounts.MOST.toPlainString() + "; that must be a slip.");
        }
        found.done();
        return content;
    }

    /** In the form in which it is kept, so that it can be compared. */
    QuoteDraft normal(QuoteDraft typed) {
        FieldCheck found = new FieldCheck();
        QuoteDraft draft = check.checked(typed, found);
        found.done();
        return draft;
    }

    private List<QuoteLine> priced(QuoteDraft draft, Content before, FieldCheck found) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        Catalogue catalogue = pricing.open(
                draft.lines().stream().map(LineDraft::productId).toList(),
                Currency.getInstance(draft.currency()),
                draft.priceListId(),
                today);
        boolean sameTerms = before != null
                && before.header().currency().equals(draft.currency())
                && Objects.equals(before.header().priceListId(), draft.priceListId());
        List<QuoteLine> known = before == null ? List.of() : before.lines();
        return new Priced(catalogue, known, sameTerms, settings.taxRate(), found).lines(draft.lines());
    }
}
