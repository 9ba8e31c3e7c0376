package org.callboard.audit;

import java.util.Set;
import org.callboard.kernel.Subject;

/** What happened to a subject, newest first, each line with its cause. Append-only. */
public interface Timeline {

    /**
     * A slice of the timeline.
     *
     * @param kinds first words of {@code what} to keep ("lead", "task", "decision"); empty keeps all
     * @param before the key of the last line already seen, {@code null} for the newest
     * @param size 1 to 200
     */
    Slice of(Subject subject, Set<String> kinds, Long before, int size);

    /** @param next pass it as {@code before} for the following slice; {@code null} at the end */
    record Slice(java.util.List<TimelineEntry> items, Long next) {}
}
