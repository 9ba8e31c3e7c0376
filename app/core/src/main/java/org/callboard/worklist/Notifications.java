package org.callboard.worklist;

import java.time.Instant;
import java.util.List;
import org.callboard.kernel.Subject;

/** What the current user should hear of without looking for it: a task given to them, a promise about to be missed. */
public interface Notifications {

    /** Newest first. @param limit 1 to 100 */
    List<Notification> newest(int limit);

    int unread();

    /** @throws org.callboard.kernel.NotFound when it is not one of the current user's own */
    void markRead(long id);

    void markAllRead();

    /** @param taskId the task it is about; {@code null} when it is about the subject alone */
    record Notification(long id, Instant at, String what, String text, Subject subject, String taskId, boolean read) {}
}
