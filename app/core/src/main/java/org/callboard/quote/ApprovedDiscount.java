package org.callboard.quote;

import java.util.UUID;
import org.callboard.deal.DealApprovals;
import org.callboard.deal.DealApprovals.Offered;
import org.springframework.stereotype.Component;

/** No quote leaves the house with a discount that somebody has to agree to and nobody has. */
@Component
class ApprovedDiscount implements QuoteGate {

    private final DealApprovals approvals;

    ApprovedDiscount(DealApprovals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void beforeSending(UUID deal, QuoteView quote) {
        approvals.requireAgreed(deal, offered(quote.totals()));
    }

    static Offered offered(QuoteTotals totals) {
        return new Offered(totals.discountPercent(), totals.net(), totals.marginPercent());
    }
}
