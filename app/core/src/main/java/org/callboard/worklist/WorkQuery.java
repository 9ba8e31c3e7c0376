package org.callboard.worklist;

import java.util.UUID;

/**
 * Which tasks are wanted; {@code null} means any.
 *
 * @param scope whose tasks
 * @param text searched in task name and subject title
 * @param badge for example HOT
 * @param kind {@code task} for steps of processes, {@code todo} for to-dos
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
        String text,
        String kind) {

    public WorkQuery(
            Scope scope,
            UUID subject,
            String assignee,
            String group,
            String element,
            String badge,
            Boolean overdue,
            String text) {
        this(scope, subject, assignee, group, element, badge, overdue, text, null);
    }

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

    /** The same of one kind only. */
    public WorkQuery ofKind(String wanted) {
        return new WorkQuery(scope, subject, assignee, group, element, badge, overdue, text, wanted);
    }
}
