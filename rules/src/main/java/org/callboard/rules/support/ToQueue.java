package org.callboard.rules.support;

import org.callboard.rules.Finding;

/** The queue where a ticket belongs, by its key. */
public record ToQueue(String queue, String text) implements Finding {}
