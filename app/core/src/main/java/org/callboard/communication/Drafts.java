package org.callboard.communication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.Subject;

/** What the current user has begun to write; nobody else sees it. */
public interface Drafts {

    /** Newest first; at most {@code limit}, which is 1 to 100. */
    List<Draft> mine(int limit);

    /** The newest of a conversation, or of a subject where no conversation is given. */
    Optional<Draft> of(UUID thread, Subject about);

    /**
     * Keeps what was typed so far.
     *
     * @param id {@code null} for a new one
     * @param body as the page understands it, at most a megabyte
     */
    Draft keep(UUID id, UUID thread, Subject about, Map<String, Object> body);

    /** Not being there is no error. */
    void drop(UUID id);

    record Draft(UUID id, UUID thread, Subject about, Map<String, Object> body, Instant changedAt) {}
}
