package org.callboard.rules.support;

import org.callboard.rules.Finding;

/** Somebody is warned when so much of a promise is over. Of several the earliest counts. */
public record WarnAt(int percent, String text) implements Finding {}
