package org.callboard.lead;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What leads do: pages seen, forms opened, demos requested. Kept, and announced as {@code lead.behaved}. */
public interface Behaviours {

    /**
     * @param at when it happened; {@code null} means now; not in the future
     * @return the lead it was attached to, or {@code null} when nobody has that e-mail (kept for when they come)
     */
    UUID record(String type, UUID leadId, String email, Instant at, Map<String, String> attributes);

    /**
     * The same for a request that may be sent again: the second time nothing is recorded and the first answer stands.
     *
     * @param key the caller's own mark of the request; {@code null} for none
     * @throws org.callboard.kernel.Conflict when the key came with another request before
     */
    UUID recordOnce(String key, String type, UUID leadId, String email, Instant at, Map<String, String> attributes);
}
