package org.callboard.access;

import java.util.Collection;
import java.util.Map;

/** How busy people are by open work, over all capabilities; implemented by {@code worklist}. */
public interface Workload {

    /** Above this many open tasks everybody counts as equally busy, which keeps the question cheap. */
    int COUNTED_UP_TO = 1_000;

    /** Open tasks by assignee; people without any are missing. */
    Map<String, Integer> openTasks(Collection<String> usernames);
}
