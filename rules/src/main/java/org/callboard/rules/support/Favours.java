package org.callboard.rules.support;

import org.callboard.rules.Finding;

/** Somebody who may have the ticket goes before those with fewer points; several findings about one person add up. */
public record Favours(String username, int points, String text) implements Finding {}
