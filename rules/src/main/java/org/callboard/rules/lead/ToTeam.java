package org.callboard.rules.lead;

import org.callboard.rules.Finding;

/** The team whose territory it is. */
public record ToTeam(String team) implements Finding {}
