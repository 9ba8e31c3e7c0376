package org.callboard.customer.consent;

import java.util.Map;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Subject;

/** Something that was said about consent, or became of a purpose; a line of a timeline. */
record ConsentEvent(Subject subject, String what, String text, Map<String, Object> details) implements DomainEvent {}
