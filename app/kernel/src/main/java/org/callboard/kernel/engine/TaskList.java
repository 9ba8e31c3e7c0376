package org.callboard.kernel.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Acts on open user tasks, in the caller's transaction. Reading is the worklist's, which {@link TaskWatcher} feeds. */
public interface TaskList {

    /** Completes and lets the process go on. Throws {@link org.callboard.kernel.Conflict} if it is no longer open. */
    void complete(String taskId, Map<String, Object> answers);

    /** The variables that the task sees; empty when it is no longer open. */
    Map<String, Object> variables(String taskId);

    /** {@code null} releases it. */
    void assign(String taskId, String username);

    void followUp(String taskId, Instant at);

    /**
     * Moves the open task of a step to other groups and takes it from its assignee.
     *
     * @param element id of the user task in the model
     * @return how many tasks moved
     */
    int handOver(String businessKey, String element, Set<String> groups);

    /**
     * Gives the open task of a step to somebody, and tells its process instance, so that later steps know.
     *
     * @param element id of the user task in the model
     * @param username {@code null} takes it from its assignee
     * @param variables of the instance, for example the owner that a later try shall go to
     * @return how many tasks it was; 0 is no error
     */
    int giveTo(String businessKey, String element, String username, Map<String, Object> variables);
}
