package org.callboard.worklist;

import java.time.LocalDate;
import java.util.List;

/** What people did not read and want told by mail; no rights are asked: it is the house that writes to each of them. */
public interface Digests {

    /**
     * Takes those whose time has come, in the caller's transaction: other nodes do not get them, and once it is committed
     * nobody gets them again today.
     *
     * @param most people at a time
     */
    List<Digest> take(int most);

    /** @param on the day where the person is. @param unread newest first, at most fifty. @param more how many are left out */
    record Digest(String username, LocalDate on, List<Notifications.Notification> unread, int more) {}
}
