package org.callboard.matching;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Decides who is the same as whom. Stateless and without a store: a context keeps {@link #keys} beside its rows
 * ({@code match_keys text[]} with a GIN index), fetches the rows that share a key ({@code match_keys && array[…]}, with a
 * limit) and has them judged here. Odd, missing or huge text is never an error.
 */
public interface Matcher {

    /** More keys than this no profile has. */
    int MOST_KEYS = 16;

    /** Longer than this no key is, in characters. */
    int LONGEST_KEY = 64;

    /**
     * Short texts; two that are the same share at least one of them, nearly always. In order, from selective (an e-mail
     * address) to broad (how a name begins): where a block is too frequent, ask with the first keys alone and take the
     * others only when those found too little.
     */
    Set<String> keys(Profile profile);

    /** Symmetric but for the order in which reasons name the two. */
    Match compare(Profile one, Profile other);

    /**
     * Those worth a person's look or more, best first, without the one asked about. Two that are both
     * {@link Verdict#SAME} are doubles of each other: let a person choose.
     *
     * @param limit at most 200
     */
    List<Match> candidates(Profile one, Collection<Profile> among, int limit);

    /** The house's own, for those who are not wired by Spring. */
    static Matcher with(MatchBounds bounds) {
        return new WeightedMatcher(bounds);
    }
}
