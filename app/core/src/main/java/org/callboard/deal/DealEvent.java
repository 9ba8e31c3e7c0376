package org.callboard.deal;

import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Subject;

/** Something that happened to a deal, or to its customer because of it; a line of the timeline. */
record DealEvent(Subject subject, String what, String text, Map<String, Object> details) implements DomainEvent {

    static DealEvent of(UUID deal, String what, String text, Map<String, Object> details) {
        return new DealEvent(new Subject(Deals.KIND, deal), what, text, details);
    }
}
