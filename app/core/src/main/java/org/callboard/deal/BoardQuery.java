package org.callboard.deal;

import org.callboard.records.RecordQuery;

/**
 * Which deals stand on a board.
 *
 * @param pipeline id of the pipeline; {@code null} for the usual one
 * @param filter the same as of the list of deals
 * @param lanes whether each owner has a lane
 */
public record BoardQuery(String pipeline, RecordQuery filter, boolean lanes) {

    public BoardQuery {
        filter = filter == null ? RecordQuery.all() : filter;
    }
}
