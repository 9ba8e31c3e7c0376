package org.callboard.kernel.engine;

import java.time.Instant;
import java.util.List;

/**
 * Where the token of a subject's pipeline stands.
 *
 * @param pipeline the version that the instance runs on
 * @param stage the stage last reached
 * @param since when it was reached
 * @param movable whether the stage's task is open, so that it can be left by a move
 * @param waitingFor names of what else is open in the stage, for example "Approve discount"
 */
public record Standing(
        String instanceId, Pipeline pipeline, String stage, Instant since, boolean movable, List<String> waitingFor) {

    public Standing {
        waitingFor = List.copyOf(waitingFor);
    }
}
