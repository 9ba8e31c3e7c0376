package org.callboard.kernel;

import java.util.Objects;
import java.util.UUID;

/**
 * What something is about: a lead, a deal, a ticket.
 *
 * @param type the aggregate's name in lower case, for example {@code lead}
 * @param id the aggregate's id, which is also the business key of its process
 */
public record Subject(String type, UUID id) {

    public Subject {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(id, "id");
    }

    public static Subject lead(UUID id) {
        return new Subject("lead", id);
    }
}
