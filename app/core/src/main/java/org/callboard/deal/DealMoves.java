package org.callboard.deal;

import java.util.Map;
import java.util.UUID;

/**
 * Moves deals: the token of their process, and with it the card. Whoever may change a deal may move it where its model
 * leads. All of a move happens, or nothing.
 */
public interface DealMoves {

    /** @throws org.callboard.kernel.NotFound also when out of sight */
    MoveOffer offer(UUID deal);

    /**
     * @param from where the caller saw it; {@code null} for wherever it stands
     * @param to id of a stage, or its name
     * @param fields what the dialog asked for, by field name; written before the rules look
     * @throws org.callboard.kernel.BadInput what is wrong with a field, or when there is no such stage
     * @throws org.callboard.kernel.MoveRefused what is missing and what speaks against it
     * @throws org.callboard.kernel.Conflict when somebody else moved it meanwhile
     */
    MoveResult move(UUID deal, String from, String to, Map<String, Object> fields);

    /** A deal that was lost, or won long ago, is worked on again. @param stage {@code null} for where it last stood */
    MoveResult reopen(UUID deal, String stage);

    /** A won deal that is not wanted any more: what won began is undone as its model says. */
    MoveResult cancelWon(UUID deal, String reason);

    /**
     * Another pipeline for an open deal, which keeps its history.
     *
     * @param stage {@code null} for where that pipeline begins
     */
    MoveResult switchPipeline(UUID deal, String pipeline, String stage);
}
