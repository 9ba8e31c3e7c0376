package org.callboard.deal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The board: columns are the stages of the newest version of a pipeline's model, and cards stand where their token
 * stands. Of what is won or lost it shows the last {@value #DAYS_OF_CLOSED} days.
 */
public interface DealBoard {

    int DAYS_OF_CLOSED = 30;

    /** Cards that a column has at first. */
    int FIRST_CARDS = 25;

    /** @throws org.callboard.kernel.NotFound when there is no such pipeline */
    Board board(BoardQuery query);

    /**
     * Further cards of a column.
     *
     * @param lane whose; {@code null} without lanes, {@link org.callboard.records.Criterion#NONE} for nobody's
     * @param after {@link BoardColumn#next} or {@link BoardCards#next}; {@code null} for the first
     * @param limit 1 to 200
     */
    BoardCards column(BoardQuery query, String stage, String lane, String after, int limit);

    /** Of one question. */
    int MOST_NAMED = 500;

    /**
     * Those of the deals that stand on the board, to bring an open one up to date.
     *
     * @param deals at most {@value #MOST_NAMED}
     */
    List<Placed> cards(BoardQuery query, Collection<UUID> deals);

    /** A card and the column that it stands in. */
    record Placed(String stage, DealCard card) {}
}
