package org.callboard.deal.approval;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.deal.DealApprovals.Approval;
import org.springframework.stereotype.Component;

/** Keeps that somebody is asked, when the process asks: a stage that calls for an approval asks nobody's leave. */
@Component
class AskedApprovals {

    private final ApprovalRows rows;
    private final ApprovalNews news;
    private final CurrentUser currentUser;
    private final Clock clock;

    AskedApprovals(ApprovalRows rows, ApprovalNews news, CurrentUser currentUser, Clock clock) {
        this.rows = rows;
        this.news = news;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What is asked for is what was judged last. Whoever moved the deal asked; else its owner did. */
    void judged(UUID deal, Offer offer) {
        rows.takeTurn(deal);
        Optional<Approval> open = rows.open(deal);
        if (open.isPresent()) {
            rows.judged(open.get().id(), offer);
            return;
        }
        rows.ask(deal, offer, currentUser.ifKnown().map(Viewer::username).orElse(offer.owner()), clock.instant());
        news.asked(deal, offer);
    }
}
