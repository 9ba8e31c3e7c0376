package org.callboard.rules.support;

import org.callboard.rules.Finding;

/** Somebody may have the ticket. */
public record Handles(String username, String text) implements Finding {}
