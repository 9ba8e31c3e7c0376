package org.callboard.deal;

import java.util.List;

/**
 * The deals of one pipeline by stage.
 *
 * @param release of the newest version, whose stages are the columns
 * @param columns in the order of the model; without cards when there are lanes
 * @param lanes one an owner, nobody's last; empty when no lanes were asked for
 */
public record Board(
        String pipeline, String name, int version, int release, List<BoardColumn> columns, List<Lane> lanes) {

    /** @param owner {@code null} for what nobody owns */
    public record Lane(String owner, Totals totals, List<BoardColumn> columns) {}
}
