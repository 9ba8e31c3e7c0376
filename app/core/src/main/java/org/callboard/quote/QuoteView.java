package org.callboard.quote;

import java.time.Instant;
import java.util.List;

/**
 * A version of a quote as somebody may see it.
 *
 * @param content what people wrote, as they would write it again
 * @param lines the same lines with their prices
 * @param answer {@code null} while there is none
 * @param mayChange whether the viewer may change the deal, and so its quotes
 */
public record QuoteView(
        QuoteSummary summary,
        QuoteDraft content,
        List<QuoteLine> lines,
        QuoteTotals totals,
        QuoteAnswer answer,
        String sentBy,
        Instant createdAt,
        String createdBy,
        boolean mayChange) {

    public QuoteView {
        lines = List.copyOf(lines);
    }

    public boolean isDraft() {
        return summary.state() == QuoteState.DRAFT;
    }
}
