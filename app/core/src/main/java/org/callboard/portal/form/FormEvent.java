package org.callboard.portal.form;

import java.util.Map;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Subject;

/** Somebody wrote a form, or changed one. */
record FormEvent(Subject subject, String what, String text, Map<String, Object> details) implements DomainEvent {}
