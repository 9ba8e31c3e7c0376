package org.callboard.kernel.engine;

/** Hears of every user task in the transaction that changes it; implemented by {@code worklist}. */
public interface TaskWatcher {

    void opened(OpenTask task);

    /** Assignee, groups, due or follow-up date, name or priority changed. */
    void changed(OpenTask task);

    /** Its process is about another subject since: the business key is another. */
    void moved(OpenTask task);

    /** @param how {@code completed}, or {@code withdrawn} when the process took another way */
    void closed(String taskId, String how);
}
