package org.callboard.rules.support;

import org.callboard.rules.Finding;

/**
 * What is promised, in minutes of working time. Of several the one that resolves soonest counts.
 *
 * @param calendar whose working time it is: {@code house}, {@code tier:gold}
 */
public record Promised(String calendar, int firstResponse, int resolution, String text) implements Finding {}
