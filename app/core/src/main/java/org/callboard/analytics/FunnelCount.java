package org.callboard.analytics;

import java.util.List;
import java.util.function.Predicate;
import org.callboard.kernel.engine.Stage;

/**
 * How many deals of a group got as far as a stage.
 *
 * @param at of the furthest stage in the order of the board, from 0
 */
record FunnelCount(String group, int at, String state, long deals) {

    private static final double MEDIAN = 0.5;
    private static final double NINE_OF_TEN = 0.9;

    static Funnel.Step step(List<FunnelCount> counts, int at, Stage stage, Spread times) {
        long reached = sum(counts, count -> count.at() >= at);
        long goneOn = sum(counts, count -> count.at() > at);
        return new Funnel.Step(
                counts.get(0).group(),
                stage.id(),
                stage.name(),
                stage.order(),
                reached,
                goneOn,
                sum(counts, count -> count.at() == at && count.state().equals("LOST")),
                sum(counts, count -> count.at() == at && count.state().equals(DealCopy.OPEN)),
                stage.isOpen() ? FunnelDesk.part(goneOn, reached) : null,
                times == null ? 0 : times.stays(),
                times == null ? null : times.within(MEDIAN),
                times == null ? null : times.within(NINE_OF_TEN));
    }

    private static long sum(List<FunnelCount> counts, Predicate<FunnelCount> which) {
        return counts.stream().filter(which).mapToLong(FunnelCount::deals).sum();
    }
}
