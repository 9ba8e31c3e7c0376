package org.callboard.audit;

import java.util.List;
import org.callboard.kernel.Subject;

/** Under which ids the past of a subject is written: its own, and those of what was merged into it. */
public interface Aliases {

    /**
     * The subject itself, then all that it was merged of or continues, however often; of other kinds only what the
     * current user may see. Asks for no right on the subject itself: that is the caller's.
     */
    List<Subject> of(Subject subject);

    /** Where the subject lives today: the survivor when it was merged, however often, else it itself. */
    Subject today(Subject subject);
}
