package org.callboard.rules.lead;

import org.callboard.rules.Finding;

/** Somebody may not own the lead, whatever else speaks for them. */
public record RuledOut(String username, String text) implements Finding {}
