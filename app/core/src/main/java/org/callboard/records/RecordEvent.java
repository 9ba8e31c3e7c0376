package org.callboard.records;

import java.util.Map;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Subject;

/** Something that happened to a record; a line of its timeline. */
record RecordEvent(Subject subject, String what, String text, Map<String, Object> details) implements DomainEvent {}
