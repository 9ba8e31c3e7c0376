package org.callboard.kernel.engine;

import java.util.List;

/**
 * An element of a model that is a stage: a column of the board.
 *
 * @param id the element, for example {@code Stage_Proposal}
 * @param name the element's name
 * @param probability of being won, 0 to 100
 * @param rottenAfterDays working days without activity; {@code null} when it never gets rotten
 * @param shownToCustomers whether customers may be told
 * @param requires fields that must be filled to go on from here, to a later open stage or to won
 * @param requiresToEnter fields that must be filled to arrive here
 * @param leadsTo ids of the stages that the model leads to from here, in the order of the board
 */
public record Stage(
        String id,
        String name,
        Kind kind,
        int order,
        int probability,
        Integer rottenAfterDays,
        boolean shownToCustomers,
        List<String> requires,
        List<String> requiresToEnter,
        List<String> leadsTo) {

    /** What standing there means. */
    public enum Kind {
        OPEN,
        WON,
        LOST
    }

    public Stage {
        requires = List.copyOf(requires);
        requiresToEnter = List.copyOf(requiresToEnter);
        leadsTo = List.copyOf(leadsTo);
    }

    public boolean isOpen() {
        return kind == Kind.OPEN;
    }

    /** Whether going from here to there is going on, so that this stage must be finished. */
    public boolean precedes(Stage there) {
        return there.kind() == Kind.WON || there.isOpen() && there.order() > order;
    }
}
