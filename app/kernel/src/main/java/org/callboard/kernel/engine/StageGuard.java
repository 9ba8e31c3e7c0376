package org.callboard.kernel.engine;

import java.util.Map;

/**
 * Is asked before a stage's task is completed, through whichever door; implemented by the context that owns the
 * subject.
 */
public interface StageGuard {

    /**
     * @param toStage the stage asked for, one that the model leads to from here
     * @param answers what the task was completed with
     * @throws org.callboard.kernel.MoveRefused when it may not; nothing moves
     */
    void leaving(String businessKey, Pipeline pipeline, Stage from, Stage toStage, Map<String, Object> answers);
}
