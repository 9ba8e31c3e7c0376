package org.callboard.deal;

import java.util.Optional;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.springframework.stereotype.Component;

/** Which deals the current user may see and change, as the kind says it. */
@Component
class DealGate {

    private final DealStore rows;
    private final DealKind kind;
    private final CurrentUser currentUser;

    DealGate(DealStore rows, DealKind kind, CurrentUser currentUser) {
        this.rows = rows;
        this.kind = kind;
        this.currentUser = currentUser;
    }

    /** @throws NotFound when it is not there, or out of sight */
    DealRow read(UUID deal) {
        return seen(deal).orElseThrow(() -> new NotFound(Deals.KIND, deal));
    }

    /** Empty when it is not there, or out of sight. */
    Optional<DealRow> seen(UUID deal) {
        return rows.living(deal).filter(this::sees);
    }

    /** Held until the transaction ends. @throws Forbidden when it is in sight but not theirs */
    DealRow lockToChange(UUID deal) {
        DealRow row = rows.lock(deal).filter(this::sees).orElseThrow(() -> new NotFound(Deals.KIND, deal));
        if (!mayChange(row)) {
            throw new Forbidden("You may see " + row.title() + " but not change it.");
        }
        return row;
    }

    private boolean sees(DealRow row) {
        return kind.mayRead(viewer()).covers(row.owner(), row.team());
    }

    boolean mayChange(DealRow row) {
        return mayChange(row.owner(), row.team());
    }

    boolean mayChange(String owner, String team) {
        return kind.mayRead(viewer()).covers(owner, team)
                && kind.mayChange(viewer()).covers(owner, team);
    }

    Viewer viewer() {
        return currentUser.viewer();
    }
}
