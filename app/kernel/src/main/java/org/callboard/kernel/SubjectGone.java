package org.callboard.kernel;

/** A subject was removed for good (an undone import, an erasure): whoever keeps a copy drops it. */
public record SubjectGone(Subject subject) {}
