package org.callboard.rules.deal;

import org.callboard.rules.Finding;

/** A deal does not move before this field is filled. @param text one sentence for people */
public record MissingField(String field, String text) implements Finding {}
