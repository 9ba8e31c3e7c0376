package org.callboard.analytics;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.SubjectDescribed;
import org.callboard.kernel.SubjectGone;
import org.callboard.kernel.SubjectMerged;
import org.callboard.kernel.SubjectUnmerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears of every change of a deal in the transaction that makes it true, and copies what sums need: so no sum is ever
 * behind, and none is missing what a node that died had heard.
 */
@Component
class DealKeeper {

    static final String DEAL = "deal";
    private static final String PRODUCT = "product";
    private static final String SPLIT = "split";

    private final DealCopies copies;
    private final DealShares shares;
    private final StageOrder order;
    private final DealRows rows;
    private final Clock clock;

    DealKeeper(DealCopies copies, DealShares shares, StageOrder order, DealRows rows, Clock clock) {
        this.copies = copies;
        this.shares = shares;
        this.order = order;
        this.rows = rows;
        this.clock = clock;
    }

    @EventListener
    void on(DomainEvent event) {
        if (event.subject().type().equals(DEAL)) {
            UUID deal = event.subject().id();
            if (event.details().containsKey(SPLIT)) {
                shares.copy(List.of(deal));
            }
            HeardDeals.add(deal, passed(event), copies::copy);
        }
    }

    @EventListener
    void on(SubjectDescribed described) {
        if (described.subject().type().equals(DEAL)) {
            HeardDeals.add(described.id(), List.of(), copies::copy);
        } else if (described.subject().type().equals(PRODUCT)) {
            rows.product(described.id(), described.title());
        }
    }

    @EventListener
    void on(SubjectMerged merge) {
        if (merge.survivor().type().equals(DEAL)) {
            rows.merged(merge.others(), clock.instant());
            merge.others().forEach(HeardDeals::drop);
            HeardDeals.add(merge.survivor().id(), List.of(), copies::copy);
        }
    }

    @EventListener
    void on(SubjectUnmerged undone) {
        if (undone.survivor().type().equals(DEAL)) {
            HeardDeals.add(undone.survivor().id(), List.of(), copies::copy);
            undone.others().forEach(other -> HeardDeals.add(other, List.of(), copies::copy));
        }
    }

    @EventListener
    void on(SubjectGone gone) {
        if (gone.subject().type().equals(DEAL)) {
            HeardDeals.drop(gone.subject().id());
            rows.forget(gone.subject().id());
        }
    }

    /** A deal that moves several times in one transaction was in each of the stages, if only for a moment. */
    private List<Visit> passed(DomainEvent event) {
        Facts details = new Facts(event.details());
        if (details.text("pipeline") == null || details.text("to") == null || details.text("toName") == null) {
            return List.of();
        }
        return List.of(order.visit(
                event.subject().id(),
                details.text("pipeline"),
                details.text("to"),
                details.text("toName"),
                details.text("kind") == null || details.text("kind").equals(DealCopy.OPEN),
                details.moment("at", clock.instant())));
    }
}
