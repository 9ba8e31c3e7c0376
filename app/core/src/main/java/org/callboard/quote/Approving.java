package org.callboard.quote;

import java.util.UUID;
import org.callboard.deal.DealApprovals;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.engine.Sheltered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody asks for a quote's discount before it goes out. Approvers look at the deal, so the deal follows the quote. */
@Service
class Approving {

    private final QuoteRows rows;
    private final QuoteViews views;
    private final QuotedDeals deals;
    private final Followed followed;
    private final DealApprovals approvals;

    Approving(QuoteRows rows, QuoteViews views, QuotedDeals deals, Followed followed, DealApprovals approvals) {
        this.rows = rows;
        this.views = views;
        this.deals = deals;
        this.followed = followed;
        this.approvals = approvals;
    }

    @Transactional(readOnly = true)
    public DealApprovals.Standing standing(UUID id) {
        QuoteRow row = found(id);
        return approvals.of(
                row.dealId(), ApprovedDiscount.offered(views.content(row).totals()));
    }

    @Sheltered
    @Transactional
    public DealApprovals.Standing ask(UUID id) {
        QuoteRow row = found(id);
        deals.requireChange(row.dealId());
        if (row.state() != QuoteState.DRAFT) {
            throw new Conflict(row.called() + " was sent already. Make a new version of it.");
        }
        followed.follow(row.dealId(), id, views.content(row), true);
        return approvals.ask(deals.today(row.dealId()));
    }

    private QuoteRow found(UUID id) {
        QuoteRow row = rows.find(id).orElseThrow(() -> new NotFound("quote", id));
        deals.requireRead(row);
        return row;
    }
}
