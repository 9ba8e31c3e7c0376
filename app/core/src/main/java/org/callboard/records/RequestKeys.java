package org.callboard.records;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Remembers by their {@code Idempotency-Key} which requests were answered with what, for a week; each caller has their own. */
public interface RequestKeys {

    /**
     * Takes the key for this request of the current user, in their transaction. Of two at the same moment the second waits
     * for the first.
     *
     * @param what is asked for, like {@code quote}
     * @param request as JSON would have it: the same key with another request is refused
     * @param result id of what this request is about to make
     * @return the id of then, when the request came before; empty when it is new and now answered by {@code result}
     * @throws org.callboard.kernel.Conflict when the key came with another request
     */
    Optional<UUID> take(String key, String what, Map<String, Object> request, UUID result);
}
