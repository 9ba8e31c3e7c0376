package org.callboard.deal.approval;

import java.util.Map;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Subject;

/** Something that happened to the approval of a deal's discount; a line of the deal's timeline. */
record ApprovalEvent(Subject subject, String what, String text, Map<String, Object> details) implements DomainEvent {}
