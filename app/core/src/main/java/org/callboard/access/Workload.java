package org.callboard.access;

import java.util.Map;

/** How busy people are by open work, over all capabilities; implemented by {@code worklist}. */
public interface Workload {

    /** Above this many open tasks people count as equally busy, unless a larger capacity says otherwise. */
    int COUNTED_UP_TO = 100;

    /**
     * @param upTo how far to count, by username; keeps the question cheap however much somebody has piled up
     * @return open tasks by assignee; people without any are missing
     */
    Map<String, Integer> openTasks(Map<String, Integer> upTo);
}
