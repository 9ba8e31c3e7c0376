package org.callboard.rules.support;

import org.callboard.rules.Finding;

/** Somebody may not have the ticket, whatever else speaks for them. */
public record NotFor(String username, String text) implements Finding {}
