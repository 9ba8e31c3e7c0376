package org.callboard.rules;

import java.util.List;

/**
 * A rule that one condition kept from firing.
 *
 * @param condition the condition that did not hold, in the rule's own text
 * @param wouldFind what the rule would have found
 */
public record Miss(String rule, String condition, List<Object> wouldFind) {}
