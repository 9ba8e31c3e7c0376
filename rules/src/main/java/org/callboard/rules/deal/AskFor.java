package org.callboard.rules.deal;

import org.callboard.rules.Finding;

/**
 * Somebody has to approve a discount.
 *
 * @param step what is asked first has the lowest number; one step is asked after the other
 * @param role whose people are asked, for example {@code sales-manager}
 * @param needed how many of them have to agree
 * @param of how many are asked
 * @param text one sentence for people: why
 */
public record AskFor(int step, String role, int needed, int of, String text) implements Finding {}
