package org.callboard.rules.lead;

import org.callboard.rules.Finding;

/** Somebody may own the lead. */
public record Suits(String username, String text) implements Finding {}
