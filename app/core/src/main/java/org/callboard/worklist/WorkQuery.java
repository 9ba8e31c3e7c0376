package org.callboard.worklist;

import java.util.UUID;

/**
 * Which tasks are wanted; {@code null} means any.
 *
 * @param scope whose tasks
 * @param text searched in task name and subject title
 * @param badge for example HOT
 * @param overdue only tasks whose due time has passed
 */
public record WorkQuery(
        Scope scope,
        UUID subject,
        String assignee,
        String group,
        String element,
        String badge,
        Boolean overdue,
        String text) {

    /** All are cut down to what the viewer may see. */
    public enum Scope {
        MINE,
        MY_TEAM,
        UNASSIGNED,
        ALL
    }

    public static WorkQuery of(Scope scope) {
        return new WorkQuery(scope, null, null, null, null, null, null, null);
    }
}
