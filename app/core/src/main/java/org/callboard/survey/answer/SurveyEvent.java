package org.callboard.survey.answer;

import java.util.Map;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Subject;

/** A line of the timeline of what the survey was about. */
record SurveyEvent(Subject subject, String what, String text, Map<String, Object> details) implements DomainEvent {}
