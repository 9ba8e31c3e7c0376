package org.callboard.kernel;

/**
 * A subject goes on as one of another kind, like a lead as a customer; published in the transaction that makes it true.
 * Those who may see the former find its past on the latter's timeline, too. Not a line of the timeline.
 */
public record SubjectContinued(Subject from, Subject as) {}
