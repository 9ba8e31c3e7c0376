package org.callboard.quote;

import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.kernel.Forbidden;
import org.springframework.stereotype.Component;

/** Who keeps products, prices and rates, and who may look at them. */
@Component
class Keepers {

    private final CurrentUser currentUser;

    Keepers(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    boolean isKeeper() {
        return currentUser.viewer().isAny(Role.SALES_MANAGER, Role.ADMIN);
    }

    void requireKeeper() {
        if (!isKeeper()) {
            throw new Forbidden("Products, prices and rates are kept by sales managers and admins.");
        }
    }

    void requireSeller() {
        if (!currentUser.viewer().isAny(Role.SALES_REP, Role.SALES_MANAGER, Role.ANALYST, Role.ADMIN)) {
            throw new Forbidden("Price lists and rates are for those who sell.");
        }
    }

    String username() {
        return currentUser.viewer().username();
    }
}
