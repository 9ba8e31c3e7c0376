package org.callboard.rules.lead;

import org.callboard.rules.Finding;

/** A grade begins at a score. @param grade HOT, WARM or COLD */
public record GradeFrom(String grade, int minScore) implements Finding {}
