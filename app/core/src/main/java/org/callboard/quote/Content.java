package org.callboard.quote;

import java.util.Currency;
import java.util.List;

/** What a quote says, checked and priced. */
record Content(QuoteDraft header, List<QuoteLine> lines, QuoteTotals totals) {

    static Content of(QuoteDraft header, List<QuoteLine> lines) {
        QuoteTotals totals = Totals.of(
                Currency.getInstance(header.currency()),
                header.termMonths(),
                lines,
                header.discountPercent(),
                header.discountAmount());
        return new Content(header, List.copyOf(lines), totals);
    }

    /** As somebody would write it. */
    QuoteDraft draft() {
        return header.withLines(lines.stream().map(QuoteLine::draft).toList());
    }
}
