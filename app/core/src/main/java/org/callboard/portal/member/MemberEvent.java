package org.callboard.portal.member;

import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Subject;

/** A line of a person's timeline. */
record MemberEvent(Subject subject, String what, String text) implements DomainEvent {}
