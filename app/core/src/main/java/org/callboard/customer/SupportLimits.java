package org.callboard.customer;

import java.util.Set;
import java.util.TreeSet;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.kernel.Forbidden;
import org.springframework.stereotype.Component;

/** Support changes how people are reached, not whose they are. */
@Component
class SupportLimits {

    private static final Set<String> NOT_THEIRS = Set.of("owner", "team");

    private final CurrentUser currentUser;

    SupportLimits(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    static boolean isSupport(Viewer viewer) {
        return viewer.isAny(Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER);
    }

    /** In the transaction that wrote the fields. @throws Forbidden when support alone changed what is not its business */
    void check(Set<String> changed) {
        Set<String> refused = new TreeSet<>(changed);
        refused.retainAll(NOT_THEIRS);
        if (!refused.isEmpty()
                && currentUser.ifKnown().filter(SupportLimits::isOnlySupport).isPresent()) {
            throw new Forbidden("Support changes how people are reached; who has them is for sales to say.");
        }
    }

    private static boolean isOnlySupport(Viewer viewer) {
        return isSupport(viewer) && !viewer.isAny(Role.SALES_REP, Role.SALES_MANAGER, Role.ADMIN);
    }
}
