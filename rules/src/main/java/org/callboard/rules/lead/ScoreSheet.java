package org.callboard.rules.lead;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callboard.rules.Fired;

/**
 * Adds up what the scoring rules found. The formula:
 *
 * <pre>
 * reason = points                                   for {@link Points}
 *        = points × 2^(−daysAgo ÷ halfLifeDays)     for {@link DecayingPoints}, rounded
 * group  = Σ reasons of the group, cut to [min, max] of its {@link GroupCap} (the tightest, when there are several)
 * score  = Σ groups
 * grade  = that of the highest {@link GradeFrom} not above the score
 * </pre>
 *
 * @param reasons by weight, heaviest first; points after decay, before the cap;
 *     what has faded to nothing is no reason any more
 * @param groups points by group after the cap
 */
public record ScoreSheet(List<Reason> reasons, Map<String, Integer> groups, Optional<String> grade) {

    /** One line of the explanation. */
    public record Reason(String rule, String group, int points, String text) {}

    public static ScoreSheet of(Collection<Fired> fired) {
        List<Reason> reasons = new ArrayList<>();
        Map<String, Integer> sums = new TreeMap<>();
        for (Fired each : fired) {
            reason(each).filter(reason -> reason.points() != 0).ifPresent(reason -> {
                reasons.add(reason);
                sums.merge(reason.group(), reason.points(), Integer::sum);
            });
        }
        reasons.sort(Comparator.comparingInt((Reason r) -> -Math.abs(r.points()))
                .thenComparing(Reason::rule)
                .thenComparing(Reason::text));
        for (GroupCap cap : found(fired, GroupCap.class)) {
            sums.computeIfPresent(cap.group(), (group, sum) -> Math.max(cap.min(), Math.min(cap.max(), sum)));
        }
        return new ScoreSheet(List.copyOf(reasons), sums, grade(found(fired, GradeFrom.class), total(sums)));
    }

    public int score() {
        return total(groups);
    }

    private static Optional<Reason> reason(Fired fired) {
        if (fired.finding() instanceof Points p) {
            return Optional.of(new Reason(fired.rule(), p.group(), p.points(), p.text()));
        }
        if (fired.finding() instanceof DecayingPoints d) {
            return Optional.of(new Reason(fired.rule(), d.group(), d.left(), d.text()));
        }
        return Optional.empty();
    }

    private static Optional<String> grade(List<GradeFrom> grades, int score) {
        return grades.stream()
                .filter(g -> g.minScore() <= score)
                .max(Comparator.comparingInt(GradeFrom::minScore).thenComparing(GradeFrom::grade))
                .map(GradeFrom::grade);
    }

    private static int total(Map<String, Integer> groups) {
        return groups.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static <T> List<T> found(Collection<Fired> fired, Class<T> type) {
        return fired.stream()
                .map(Fired::finding)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
