package org.callboard.rules.support;

import org.callboard.rules.Finding;

/** The level at which a ticket is worked on at least: {@code L1}, {@code L2}, {@code L3}, {@code SUPERVISOR}. */
public record StartsAt(String level, String text) implements Finding {}
