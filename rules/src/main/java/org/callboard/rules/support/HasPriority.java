package org.callboard.rules.support;

import org.callboard.rules.Finding;

/** How urgent a ticket is: {@code URGENT}, {@code HIGH}, {@code NORMAL}, {@code LOW}; counts where nobody said it. */
public record HasPriority(String priority, String text) implements Finding {}
