package org.callboard.presence;

import java.util.List;
import org.callboard.kernel.Subject;

/** Who looks at the same thing right now, so that two do not answer at once. */
public interface Lookers {

    /**
     * Tells that the current user has it open, for half a minute.
     *
     * @param answering whether they write an answer
     * @return the others, at most twenty
     * @throws org.callboard.kernel.NotFound when the current user may not see it
     */
    List<Looker> look(Subject subject, boolean answering);

    /** The current user looks no longer. */
    void leave(Subject subject);

    record Looker(String username, boolean answering) {}
}
