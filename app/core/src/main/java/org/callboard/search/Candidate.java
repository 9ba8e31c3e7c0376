package org.callboard.search;

import java.time.Instant;
import java.util.UUID;

/**
 * A row that holds every term.
 *
 * @param text what was searched, the beginning of it
 * @param survivor what it was merged into; {@code null} for what stands on its own
 */
record Candidate(String type, UUID id, String name, String text, String owner, Instant changedAt, UUID survivor) {

    Candidate foundBy(Candidate merged) {
        return new Candidate(type, id, merged.name, merged.text, owner, changedAt, survivor);
    }
}
