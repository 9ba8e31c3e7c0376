package org.callboard.camunda7;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Stage;

/**
 * A deployed model that has stages, with what only the adapter needs to know of it.
 *
 * @param stageOf the stage within which an element stands; a stage stands within itself
 * @param movingTasks user tasks whose completion leaves their stage
 * @param factTimers timers whose date speaks of the subject
 */
record StageModel(Pipeline pipeline, Map<String, String> stageOf, Set<String> movingTasks, Set<String> factTimers) {

    Optional<Stage> stageOfTask(String userTask) {
        return movingTasks.contains(userTask) ? pipeline.stage(stageOf.get(userTask)) : Optional.empty();
    }

    boolean isWithin(String element, String stage) {
        return stage.equals(stageOf.get(element));
    }

    boolean leaves(String userTask, String stage) {
        return movingTasks.contains(userTask) && isWithin(userTask, stage);
    }
}
