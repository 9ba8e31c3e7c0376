package org.callboard.deal;

import java.util.List;
import org.callboard.kernel.engine.Stage;

/**
 * One stage of a board, or of one of its lanes.
 *
 * @param former whether only deals on an earlier version of the model stand there
 * @param totals of all its cards, also those that are not loaded yet
 * @param cards the first of them, the soonest to be closed first
 * @param next pass it on for the cards after these; {@code null} when there are no more, or none was loaded yet
 * @param more whether there are cards that are not loaded yet
 */
public record BoardColumn(
        String stage,
        String name,
        Stage.Kind kind,
        int probability,
        Integer rottenAfterDays,
        boolean former,
        Totals totals,
        List<DealCard> cards,
        String next,
        boolean more) {}
