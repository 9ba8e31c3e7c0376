package org.callboard.chat.widget;

import java.util.Map;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Subject;

/** Somebody wrote a widget, or changed one. */
record WidgetEvent(Subject subject, String what, String text, Map<String, Object> details) implements DomainEvent {}
