package org.callboard.audit;

import java.util.List;
import org.callboard.kernel.Subject;

/** What happened to a subject, newest first, each line with its cause. Append-only. */
public interface Timeline {

    /**
     * A slice of the timeline.
     *
     * @param before the key of the last line already seen, {@code null} for the newest
     * @param size 1 to 200
     * @throws org.callboard.kernel.NotFound when the current user may not see the subject
     */
    Slice of(Subject subject, TimelineFilter filter, Long before, int size);

    /** @param next pass it as {@code before} for the following slice; {@code null} at the end */
    record Slice(List<TimelineEntry> items, Long next) {}
}
