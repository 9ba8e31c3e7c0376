package org.callboard.rules.lead;

import org.callboard.rules.Finding;

/** The most and the least that a group's points may add up to. */
public record GroupCap(String group, int max, int min) implements Finding {}
