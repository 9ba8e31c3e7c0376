package org.callboard.rules.support;

import org.callboard.rules.Finding;

/** A ticket leaves a level for the next one when so much of its resolution is over. Of several the earliest counts. */
public record LeavesAt(String level, int percent, String text) implements Finding {}
