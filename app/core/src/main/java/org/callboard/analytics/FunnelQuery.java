package org.callboard.analytics;

import java.util.Objects;
import org.callboard.kernel.BadInput;
import org.callboard.records.RecordQuery;

/**
 * Which funnel is wanted.
 *
 * @param pipeline whose stages they are; {@code null} for all pipelines, then there are only outcomes
 * @param days when the deals were opened, or closed
 * @param filter as of the list of deals
 */
public record FunnelQuery(String pipeline, Days days, Basis basis, By by, RecordQuery filter) {

    /** Which deals of a time count: those opened in it, wherever they are by now, or those closed in it. */
    public enum Basis {
        OPENED,
        CLOSED
    }

    public FunnelQuery {
        Objects.requireNonNull(days, "days");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(filter, "filter");
        if (pipeline != null && (pipeline.isBlank() || pipeline.length() > 200)) {
            throw new BadInput("pipeline", "Give the id of a pipeline, or leave it out for all.");
        }
    }
}
