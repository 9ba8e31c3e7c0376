package org.callboard.matching;

import java.util.List;
import java.util.UUID;

/**
 * How much one profile is like another.
 *
 * @param id of the other one
 * @param score 0 to 1: how likely the two are one
 * @param reasons sentences for people, for and against, the weightiest first; never empty when the score says yes
 */
public record Match(UUID id, double score, List<String> reasons, Verdict verdict) {

    public Match {
        reasons = List.copyOf(reasons);
    }
}
