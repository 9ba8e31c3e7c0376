package org.callboard.analytics;

import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.SubjectGuard;
import org.callboard.access.Viewer;
import org.callboard.kernel.Forbidden;
import org.springframework.stereotype.Component;

/** Whoever sees all deals sees all quotas; sales people see what they themselves are to win. */
@Component
class QuotaRights {

    private final CurrentUser currentUser;
    private final SubjectGuard guard;

    QuotaRights(CurrentUser currentUser, SubjectGuard guard) {
        this.currentUser = currentUser;
        this.guard = guard;
    }

    /** Whose quotas may be seen: a username; {@code null} for all. */
    String seen() {
        Viewer viewer = currentUser.viewer();
        Sight sight = guard.mayRead(DealKeeper.DEAL, viewer);
        if (sight instanceof Sight.None) {
            throw new Forbidden("You do not work with deals.");
        }
        return sight instanceof Sight.All ? null : viewer.username();
    }

    boolean maySet() {
        return currentUser
                .ifKnown()
                .filter(viewer -> viewer.isAny(Role.SALES_MANAGER, Role.ADMIN))
                .isPresent();
    }

    String requireSet() {
        if (!maySet()) {
            throw new Forbidden("Only sales managers and admins say what is to be won.");
        }
        return currentUser.viewer().username();
    }
}
