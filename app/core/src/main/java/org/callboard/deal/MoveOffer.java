package org.callboard.deal;

import java.time.Instant;
import java.util.List;
import org.callboard.kernel.MoveRefused;
import org.callboard.kernel.engine.Stage;

/**
 * The stage bar of a deal: where it stood, where it stands, where it may go, and what is missing to go there.
 *
 * @param pipelineName as people call it
 * @param stage id of the stage that it stands at
 * @param movable whether it can be moved now: it runs, its stage's task is open, and the current user may change it
 * @param waitingFor what else is open in the stage, for example "Approve discount"
 * @param reopensAt id of the stage that it comes back to when it is reopened; {@code null} while it is open
 * @param steps in the order of the board, what is lost last
 */
public record MoveOffer(
        String pipeline,
        String pipelineName,
        String stage,
        DealState state,
        boolean movable,
        List<String> waitingFor,
        String reopensAt,
        List<Step> steps) {

    /** How a stage lies to where the deal stands. */
    public enum Place {
        DONE,
        CURRENT,
        /** Where most go on to from here. */
        NEXT,
        REACHABLE,
        UNREACHABLE
    }

    /**
     * @param reachable whether the model leads there from here; also for what is {@link Place#DONE}
     * @param enteredAt when it was last there; {@code null} for never
     * @param missing fields that must be filled to go there
     * @param requires names of all fields that are asked for on the way there, filled or not
     * @param reasons what else speaks against it
     */
    public record Step(
            String stage,
            String name,
            Stage.Kind kind,
            int probability,
            Place place,
            boolean reachable,
            Instant enteredAt,
            List<String> requires,
            List<MoveRefused.Missing> missing,
            List<String> reasons) {}
}
