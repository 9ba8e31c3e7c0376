package org.callboard.quote;

import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Subject;

/** Something that happened to a quote, a line of its deal's timeline; or to a product. */
record QuoteEvent(Subject subject, String what, String text, Map<String, Object> details) implements DomainEvent {

    static final String DEAL = "deal";

    static Subject deal(UUID id) {
        return new Subject(DEAL, id);
    }
}
