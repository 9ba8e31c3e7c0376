package org.callboard.rules.deal;

import org.callboard.rules.Finding;

/** A deal does not move, and no field can mend it. @param text one sentence for people, with the remedy */
public record Refusal(String text) implements Finding {}
