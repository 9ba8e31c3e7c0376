package org.callboard.rules;

/** A rule that fired, with one thing that it found. A rule that found two things, or fired twice, is here twice. */
public record Fired(String rule, Finding finding) {}
