package org.callboard.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Weighs what two have in common and where they differ. */
@Component
class WeightedMatcher implements Matcher {

    private static final int LARGEST_LIMIT = 200;

    private final MatchBounds bounds;

    WeightedMatcher(MatchBounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public Set<String> keys(Profile profile) {
        return BlockingKeys.of(Traits.of(profile));
    }

    @Override
    public Match compare(Profile one, Profile other) {
        return compare(Traits.of(one), Traits.of(other));
    }

    @Override
    public List<Match> candidates(Profile one, Collection<Profile> among, int limit) {
        Traits mine = Traits.of(one);
        Stream<Match> matches = among.stream()
                .filter(other -> other.id() == null || !other.id().equals(one.id()))
                .map(other -> compare(mine, Traits.of(other)));
        return matches.filter(match -> match.verdict() != Verdict.DIFFERENT)
                .sorted(Comparator.comparingDouble(Match::score).reversed())
                .limit(Math.max(0, Math.min(limit, LARGEST_LIMIT)))
                .toList();
    }

    private Match compare(Traits one, Traits other) {
        Evidence evidence =
                one.isCompany() || other.isCompany() ? CompanyWeights.of(one, other) : PersonWeights.of(one, other);
        double score = evidence.score();
        return new Match(other.profile().id(), score, evidence.reasons(), bounds.of(score));
    }
}
