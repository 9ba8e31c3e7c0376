package org.callboard.decision;

import java.util.List;
import java.util.Map;

/**
 * A rule that one condition kept from firing.
 *
 * @param condition the condition that did not hold, in the rule's own text
 * @param wouldFind what the rule would have found
 */
public record NearMiss(String rule, String condition, List<Map<String, Object>> wouldFind) {}
