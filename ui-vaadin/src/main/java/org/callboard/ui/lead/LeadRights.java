package org.callboard.ui.lead;

import org.callboard.access.Role;
import org.callboard.access.Viewer;

/** Which acts a page offers; the desks behind it decide all the same. */
final class LeadRights {

    private LeadRights() {}

    static boolean mayCreate(Viewer viewer) {
        return viewer.isAny(Role.SALES_REP, Role.SALES_MANAGER, Role.MARKETER, Role.ADMIN);
    }

    static boolean mayChange(Viewer viewer) {
        return viewer.isAny(Role.SALES_REP, Role.SALES_MANAGER, Role.ADMIN);
    }

    static boolean mayExport(Viewer viewer) {
        return viewer.isAny(Role.SALES_REP, Role.SALES_MANAGER, Role.MARKETER, Role.ADMIN);
    }
}
