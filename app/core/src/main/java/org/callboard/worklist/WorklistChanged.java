package org.callboard.worklist;

/**
 * A task came, changed or went, on any node; published in this JVM after the commit, from PostgreSQL's NOTIFY.
 *
 * @param taskId {@code null} when so much changed at once that only looking again helps
 * @param what {@code opened}, {@code changed}, {@code closed}, or {@code notified} when somebody got a
 *     {@linkplain Notifications notification}
 */
public record WorklistChanged(String taskId, String what) {}
