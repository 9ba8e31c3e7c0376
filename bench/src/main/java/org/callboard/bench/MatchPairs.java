package org.callboard.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.callboard.matching.Match;
import org.callboard.matching.MatchBounds;
import org.callboard.matching.Matcher;
import org.callboard.matching.Profile;
import org.callboard.matching.Verdict;

/** Real doubles among real companies: how many pairs the matcher is sure of, and how many it asks about. */
final class MatchPairs {

    private final Matcher matcher = Matcher.with(MatchBounds.measured());
    private final Map<String, List<Profile>> blocks = new HashMap<>();
    private final int[] found = new int[Verdict.values().length];
    private int show;

    MatchPairs(int show) {
        this.show = show;
    }

    void take(Figures figures, String name, List<Profile> profiles) {
        profiles.forEach(profile -> look(figures, profile));
        figures.add(name + " among themselves: same", found[Verdict.SAME.ordinal()], "pairs");
        figures.add(name + " among themselves: ask", found[Verdict.ASK.ordinal()], "pairs");
    }

    private void look(Figures figures, Profile profile) {
        Map<String, Profile> before = new HashMap<>();
        for (String key : matcher.keys(profile)) {
            List<Profile> block = blocks.computeIfAbsent(key, k -> new ArrayList<>());
            block.forEach(other -> before.put(other.id().toString(), other));
            block.add(profile);
        }
        for (String id : new TreeSet<>(before.keySet())) {
            Match match = matcher.compare(profile, before.get(id));
            found[match.verdict().ordinal()]++;
            if (match.verdict() != Verdict.DIFFERENT && show-- > 0) {
                figures.say("%s (%.2f) %s".formatted(match.verdict(), match.score(), match.reasons()));
            }
        }
    }
}
