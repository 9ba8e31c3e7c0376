package org.callboard.worklist;

/**
 * A task came, changed or went, on any node; published in this JVM after the commit, from PostgreSQL's NOTIFY.
 *
 * @param what {@code opened}, {@code changed} or {@code closed}
 */
public record WorklistChanged(String taskId, String what) {}
