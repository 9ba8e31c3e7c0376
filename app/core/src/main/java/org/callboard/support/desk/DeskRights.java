package org.callboard.support.desk;

import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.kernel.Forbidden;

/** Who sets up what the desk works with. */
final class DeskRights {

    private DeskRights() {}

    static void requireKeeper(Viewer viewer, String what) {
        if (!viewer.isAny(Role.SUPPORT_MANAGER, Role.ADMIN)) {
            throw new Forbidden("Support managers and admins set up " + what + ".");
        }
    }

    static void requireAgent(Viewer viewer, String what) {
        if (!viewer.isAny(Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.ADMIN)) {
            throw new Forbidden("Only whoever works with tickets works with " + what + ".");
        }
    }
}
