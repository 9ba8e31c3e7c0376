package org.callboard.ui.quote;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.callboard.quote.QuoteTotals;
import org.callboard.ui.text.Texts;

/** What a quote comes to; for the seller with what is given away and what is left. */
class TotalsBox extends Div {

    TotalsBox() {
        addClassNames("crm-card", "quote-totals");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(QuoteTotals totals) {
        removeAll();
        DescriptionList list = new DescriptionList();
        if (totals.wholeDiscount().value().signum() != 0) {
            line(list, Texts.text("quote.total.subtotal"), MoneyWords.of(totals.subtotal()));
            line(list, Texts.text("quote.total.off"), "−" + MoneyWords.of(totals.wholeDiscount()));
        }
        line(list, Texts.text("quote.total.net"), MoneyWords.of(totals.net()));
        totals.taxes()
                .forEach(tax -> line(
                        list, Texts.text("quote.total.tax", MoneyWords.percent(tax.rate())), MoneyWords.of(tax.tax())));
        line(list, Texts.text("quote.total.gross"), MoneyWords.of(totals.gross()));
        if (totals.recurring().value().signum() != 0) {
            line(list, Texts.text("quote.total.recurring"), MoneyWords.of(totals.recurring()));
        }
        add(list);
        DescriptionList inside = new DescriptionList();
        line(
                inside,
                Texts.text("quote.total.discount"),
                MoneyWords.of(totals.discount()) + " (" + MoneyWords.percent(totals.discountPercent()) + ")");
        line(
                inside,
                Texts.text("quote.total.margin"),
                totals.margin() == null
                        ? Texts.text("quote.total.unknown")
                        : MoneyWords.of(totals.margin())
                                + (totals.marginPercent() == null
                                        ? ""
                                        : " (" + MoneyWords.percent(totals.marginPercent()) + ")"));
        Span only = QuoteActs.faint(Texts.text("quote.total.inside"));
        add(only, inside);
    }

    private static void line(DescriptionList list, String term, String sum) {
        DescriptionList.Description description = new DescriptionList.Description(sum);
        description.addClassName("crm-num");
        list.add(new DescriptionList.Term(term), description);
    }
}
