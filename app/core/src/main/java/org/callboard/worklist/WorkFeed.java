package org.callboard.worklist;

import java.util.Collection;
import java.util.UUID;

/** Where a {@link WorkSource} says what comes, changes and goes, in the transaction that makes it true. */
public interface WorkFeed {

    /**
     * Holds the row until the end of the transaction. Call it before the own row is held: whoever comes by the list holds
     * them in that order, too, so that the two wait for each other but never for ever.
     */
    void hold(UUID id);

    /** New, or open again. */
    void opened(Work work);

    void changed(Work work);

    /** Work that is about {@link Work#subject()} now; remembered where it came from. */
    void moved(Collection<Work> work);

    /** @param how {@code completed} or {@code withdrawn} */
    void closed(UUID id, String how);
}
