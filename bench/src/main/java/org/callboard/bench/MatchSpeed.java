package org.callboard.bench;

import java.util.List;
import java.util.Random;
import org.callboard.matching.Match;
import org.callboard.matching.MatchBounds;
import org.callboard.matching.Matcher;
import org.callboard.matching.Profile;

/** What a comparison costs, beside plain equality of the same pairs. */
final class MatchSpeed {

    private static final int WARM_UP = 20_000;

    private final Matcher matcher = Matcher.with(MatchBounds.measured());
    private final int pairs;
    private final long seed;

    MatchSpeed(int pairs, long seed) {
        this.pairs = pairs;
        this.seed = seed;
    }

    void take(Figures figures, String name, List<Profile> profiles) {
        compare(profiles, WARM_UP);
        keys(profiles, WARM_UP);
        double compared = seconds(() -> compare(profiles, pairs));
        double equal = seconds(() -> equality(profiles, pairs));
        double keyed = seconds(() -> keys(profiles, pairs / 4));
        figures.add(name + ": compared", pairs / compared, "pairs/s", "≥ 20000");
        figures.add(name + ": plain equality, floor", pairs / equal, "pairs/s");
        figures.add(name + ": comparison : equality", compared / equal, "× the time");
        figures.add(name + ": keyed", pairs / 4 / keyed, "profiles/s");
    }

    private double compare(List<Profile> profiles, int many) {
        Random random = new Random(seed);
        double sum = 0;
        for (int i = 0; i < many; i++) {
            Match match = matcher.compare(pick(profiles, random), pick(profiles, random));
            sum += match.score();
        }
        return sum;
    }

    private double equality(List<Profile> profiles, int many) {
        Random random = new Random(seed);
        double sum = 0;
        for (int i = 0; i < many; i++) {
            Profile one = pick(profiles, random);
            Profile other = pick(profiles, random);
            sum += one.name().equalsIgnoreCase(other.name())
                            && one.lastName().equalsIgnoreCase(other.lastName())
                            && one.emails().equals(other.emails())
                    ? 1
                    : 0;
        }
        return sum;
    }

    private double keys(List<Profile> profiles, int many) {
        double sum = 0;
        for (int i = 0; i < many; i++) {
            sum += matcher.keys(profiles.get(i % profiles.size())).size();
        }
        return sum;
    }

    /** The sum is asked for so that the work cannot be left out. */
    private static double seconds(java.util.function.DoubleSupplier work) {
        long began = System.nanoTime();
        if (work.getAsDouble() < 0) {
            throw new IllegalStateException("A score below 0");
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static Profile pick(List<Profile> profiles, Random random) {
        return profiles.get(random.nextInt(profiles.size()));
    }
}
