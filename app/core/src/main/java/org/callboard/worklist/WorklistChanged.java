package org.callboard.worklist;

/**
 * A task came, changed or went, on any node; published in this JVM after the commit, from PostgreSQL's NOTIFY. Several
 * within a quarter of a second arrive together.
 *
 * @param taskId {@code null} when so much changed at once that only looking again helps
 * @param what {@link #OPENED}, {@link #CHANGED}, {@link #CLOSED}, or {@link #NOTIFIED} when somebody got a
 *     {@linkplain Notifications notification}
 */
public record WorklistChanged(String taskId, String what) {

    public static final String OPENED = "opened";
    public static final String CHANGED = "changed";
    public static final String CLOSED = "closed";
    public static final String NOTIFIED = "notified";
}
