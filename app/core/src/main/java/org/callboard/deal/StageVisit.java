package org.callboard.deal;

import java.time.Instant;
import org.callboard.kernel.engine.Stage;

/**
 * A stay of a deal in a stage.
 *
 * @param stageName what the model called it at that time
 * @param leftAt {@code null} where it stands
 * @param by username, or {@code process/element} of the step that moved it; {@code null} when nobody knows
 */
public record StageVisit(
        String pipeline,
        String stage,
        String stageName,
        Stage.Kind kind,
        Instant enteredAt,
        Instant leftAt,
        String by) {}
