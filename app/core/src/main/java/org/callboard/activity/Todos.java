package org.callboard.activity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Subject;

/**
 * What else can be done with an activity that is a to-do. Open ones stand in the work list beside the processes' tasks;
 * add, change and delete them as {@link Activities}.
 */
public interface Todos {

    /** Open to-dos of a subject and of what was merged into it, the soonest due first. @param most 1 to 200 */
    List<Activity> openOf(Subject subject, int most);

    /**
     * Its assignee, its author and whoever may change the subject may say so. One that is done already stays so.
     *
     * @throws org.callboard.kernel.NotFound when it is not there, or out of sight
     */
    Activity done(UUID id);

    /** Takes back that it is done. */
    Activity reopen(UUID id);

    /** Gives it to a colleague who may see the subject, and tells them. */
    Activity assign(UUID id, String username);

    /** Puts it off. @param until {@code null} takes the date away */
    Activity snooze(UUID id, Instant until);
}
