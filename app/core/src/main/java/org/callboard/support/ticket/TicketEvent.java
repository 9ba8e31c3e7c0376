package org.callboard.support.ticket;

import java.util.Map;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Subject;

/** Something that happened to a ticket, or to its customer because of it; a line of the timeline. */
record TicketEvent(Subject subject, String what, String text, Map<String, Object> details) implements DomainEvent {}
