package org.callboard.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Figures of tickets within the current user's sight; each lists the tickets that it counts. */
public interface TicketReports {

    /** @throws org.callboard.kernel.BadInput what is wrong with the question */
    Report figures(Query query);

    /**
     * The tickets that a figure counts, newest first.
     *
     * @param measure which figure
     * @param group of {@link Line#group()}; {@code null} for all together
     * @param before {@link Tickets.Slice#next} of the slice before
     * @param size 1 to 200
     */
    Tickets.Slice<TicketLine> tickets(Query query, Measure measure, String group, String before, int size);

    /**
     * @param from first day, in the house's zone
     * @param to last day
     * @param filter values by {@code team}, {@code owner}, {@code category}, {@code priority}, {@code queue}, {@code level},
     *     {@code channel}; {@code "-"} for none
     */
    record Query(LocalDate from, LocalDate to, By by, Map<String, String> filter) {

        public Query {
            by = by == null ? By.NOTHING : by;
            filter = filter == null ? Map.of() : Map.copyOf(filter);
        }
    }

    enum By {
        NOTHING,
        TEAM,
        OWNER,
        CATEGORY,
        PRIORITY,
        QUEUE,
        LEVEL,
        CHANNEL,
        DAY,
        WEEK,
        MONTH
    }

    enum Measure {
        /** Came in the period. */
        OPENED,
        /** Solved in the period. */
        SOLVED,
        /** Of those the ones whose promises were kept. */
        MET,
        MISSED,
        /** Solved in the period and reopened before that. */
        REOPENED,
        REASSIGNED,
        /** Under way now, whenever it came. */
        BACKLOG,
        /** Of those the ones that are near a breach, or past it. */
        NEAR,
        OVERDUE
    }

    /**
     * @param group of what the lines are by; {@code null} where a ticket says nothing
     * @param counts by measure
     * @param reopenings of those that were solved, all together
     * @param reassignments of those that were solved, all together
     * @param firstResponse working seconds of those that were solved
     * @param resolution working seconds of those that were solved; elapsed seconds of historic ones
     * @param ageSeconds mean age of the backlog, elapsed; {@code null} without one
     */
    record Line(
            String group,
            Map<Measure, Long> counts,
            long reopenings,
            long reassignments,
            Spread firstResponse,
            Spread resolution,
            Long ageSeconds) {}

    /** In seconds; {@code null} where nothing is known. */
    record Spread(Double mean, Double median) {}

    /** @param total all together: medians of lines cannot be added up */
    record Report(LocalDate from, LocalDate to, By by, List<Line> lines, Line total) {}
}
