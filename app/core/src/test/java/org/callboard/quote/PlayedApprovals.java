package org.callboard.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.callboard.deal.DealApprovals;
import org.callboard.kernel.Conflict;

/** Who agrees to discounts of the deals, for tests: everybody, until a test says otherwise. */
class PlayedApprovals implements DealApprovals {

    final List<UUID> asked = new ArrayList<>();
    final List<Offered> offered = new ArrayList<>();
    private String refusal;

    void refuse(String why) {
        refusal = why;
    }

    void agree() {
        refusal = null;
        asked.clear();
        offered.clear();
    }

    @Override
    public Standing of(UUID deal) {
        return new Standing(refusal != null, List.of(), null, refusal != null, false);
    }

    @Override
    public Standing of(UUID deal, Offered offer) {
        offered.add(offer);
        return of(deal);
    }

    @Override
    public List<Approval> history(UUID deal) {
        return List.of();
    }

    @Override
    public Standing ask(UUID deal) {
        asked.add(deal);
        return of(deal);
    }

    @Override
    public Standing withdraw(UUID deal, String reason) {
        return of(deal);
    }

    @Override
    public void requireAgreed(UUID deal, Offered offer) {
        offered.add(offer);
        if (refusal != null) {
            throw new Conflict(refusal);
        }
    }
}
