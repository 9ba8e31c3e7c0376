package org.callboard.communication;

import java.util.Map;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Subject;

/** Something that happened with a message; a line of the timeline of what it is about. */
public record MessageEvent(Subject subject, String what, String text, Map<String, Object> details)
        implements DomainEvent {}
