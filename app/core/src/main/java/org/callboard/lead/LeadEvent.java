package org.callboard.lead;

import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Subject;

/** Something that happened to a lead; a line of its timeline. */
record LeadEvent(Subject subject, String what, String text, Map<String, Object> details) implements DomainEvent {

    static LeadEvent of(UUID lead, String what, String text) {
        return of(lead, what, text, Map.of());
    }

    static LeadEvent of(UUID lead, String what, String text, Map<String, Object> details) {
        return new LeadEvent(Subject.lead(lead), what, text, details);
    }
}
