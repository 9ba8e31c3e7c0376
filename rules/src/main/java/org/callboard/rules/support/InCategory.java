package org.callboard.rules.support;

import org.callboard.rules.Finding;

/** What a ticket is about; counts where nobody said it. */
public record InCategory(String category, String text) implements Finding {}
