package org.callboard.ui.deal;

import java.util.UUID;
import org.callboard.kernel.engine.Stage;

/**
 * Where somebody wants a deal to go.
 *
 * @param title what people call the deal
 * @param from id of the stage where they saw it
 * @param fromKind what standing there means
 * @param kind of the stage it shall go to
 */
record Move(UUID deal, String title, String from, Stage.Kind fromKind, String to, String toName, Stage.Kind kind) {

    /** A deal that is over has no process that could move it: it begins again where it is put. */
    boolean isReopening() {
        return fromKind == Stage.Kind.LOST && kind == Stage.Kind.OPEN;
    }

    boolean isLoss() {
        return kind == Stage.Kind.LOST;
    }
}
