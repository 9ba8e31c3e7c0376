package org.callboard.customer;

import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.FieldChanges;
import org.callboard.kernel.Subject;

/** Something that happened to a company, a person, or the lead they came from; a line of its timeline. */
record CustomerEvent(Subject subject, String what, String text, Map<String, Object> details) implements DomainEvent {

    static CustomerEvent of(Subject subject, String what, String text) {
        return new CustomerEvent(subject, what, text, Map.of());
    }

    static Subject company(UUID id) {
        return new Subject(CompanyKind.NAME, id);
    }

    static Subject person(UUID id) {
        return new Subject(PersonKind.NAME, id);
    }

    /** One changed field, as the history of fields reads it. */
    static Map<String, Object> change(String field, Object from, Object to) {
        return FieldChanges.of(field, from, to);
    }
}
