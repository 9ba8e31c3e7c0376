package org.callboard.kernel.engine;

/** Hears of every user task in the transaction that changes it; implemented by {@code worklist}. */
public interface TaskWatcher {

    void opened(OpenTask task);

    /** Assignee, groups, due or follow-up date, name or priority changed. */
    void changed(OpenTask task);

    /** @param how {@code completed}, or {@code withdrawn} when the process took another way */
    void closed(String taskId, String how);
}
