package org.callboard.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.callboard.matching.Match;
import org.callboard.matching.MatchBounds;
import org.callboard.matching.Matcher;
import org.callboard.matching.Profile;
import org.callboard.matching.Verdict;

/** Who is found for everybody that comes in: right, wrong and missed, beside exact equality of what people would look at. */
final class MatchQuality {

    private record Tally(int right, int wrong, int all) {

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return all == 0 ? 1 : (double) right / all;
        }

        double f1() {
            return precision() + recall() == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
        }
    }

    private final MatchTask task;
    private final MatchBounds bounds = MatchBounds.measured();
    private final Matcher matcher = Matcher.with(new MatchBounds(bounds.same(), BoundSweep.lowest()));
    private final BoundSweep sweep;
    private final Map<String, Set<Profile>> blocks = new HashMap<>();
    private final int[] right = new int[2];
    private final int[] wrong = new int[2];
    private int exactRight;
    private int exactWrong;
    private int blocked;
    private long compared;
    private int show;

    MatchQuality(MatchTask task, BoundSweep sweep, int show) {
        this.task = task;
        this.sweep = sweep;
        this.show = show;
    }

    void take(Figures figures) {
        for (Profile known : task.known()) {
            matcher.keys(known)
                    .forEach(key ->
                            blocks.computeIfAbsent(key, k -> new HashSet<>()).add(known));
        }
        long began = System.nanoTime();
        task.incoming().forEach(incoming -> judge(figures, incoming));
        double seconds = (System.nanoTime() - began) / 1e9;
        int all = task.incoming().size();
        figures.add(task.name() + ": looked up", all, "");
        figures.add(task.name() + ": blocking recall", 100.0 * blocked / all, "%", "≥ 98");
        figures.add(
                task.name() + ": compared each",
                (double) compared / all,
                "of " + task.known().size());
        add(figures, "same", new Tally(right[0], wrong[0], all), "≥ 99");
        add(figures, "same or ask", new Tally(right[1], wrong[1], all), null);
        add(figures, "exact e-mail or name", new Tally(exactRight, exactWrong, all), null);
        figures.add(task.name() + ": looked up with candidates", all / seconds, "a second");
    }

    private void add(Figures figures, String bound, Tally tally, String precision) {
        String name = task.name() + ": " + bound + ", ";
        figures.add(name + "precision", 100 * tally.precision(), "%", precision);
        figures.add(name + "recall", 100 * tally.recall(), "%");
        figures.add(name + "F1", 100 * tally.f1(), "%");
    }

    private void judge(Figures figures, Profile incoming) {
        Set<Profile> candidates = new HashSet<>();
        matcher.keys(incoming).forEach(key -> candidates.addAll(blocks.getOrDefault(key, Set.of())));
        compared += candidates.size();
        UUID truth = task.truth().get(incoming.id());
        blocked += candidates.stream().anyMatch(candidate -> candidate.id().equals(truth)) ? 1 : 0;
        List<Match> matches = matcher.candidates(incoming, candidates, 200);
        sweep.lookedUp();
        boolean found = false;
        for (Match match : matches) {
            boolean correct = match.id().equals(truth);
            sweep.found(match.score(), correct);
            if (match.score() >= bounds.ask()) {
                found |= correct;
                (correct ? right : wrong)[1]++;
            }
            if (match.verdict() == Verdict.SAME) {
                (correct ? right : wrong)[0]++;
                if (!correct) {
                    show(figures, "wrong", incoming, match);
                }
            }
        }
        if (!found) {
            task.known().stream()
                    .filter(known -> known.id().equals(truth))
                    .forEach(known -> show(figures, "missed", incoming, matcher.compare(incoming, known)));
        }
        exactly(incoming, candidates, truth);
    }

    private void exactly(Profile incoming, Set<Profile> candidates, UUID truth) {
        for (Profile candidate : candidates) {
            if (exact(incoming, candidate)) {
                if (candidate.id().equals(truth)) {
                    exactRight++;
                } else {
                    exactWrong++;
                }
            }
        }
    }

    private static boolean exact(Profile one, Profile other) {
        return one.emails().stream().anyMatch(email -> other.emails().contains(email))
                || plain(one, other).equals(plain(other, one));
    }

    private static String plain(Profile profile, Profile beside) {
        boolean company = Profile.COMPANY.equals(profile.kind()) || Profile.COMPANY.equals(beside.kind());
        String name = Profile.COMPANY.equals(profile.kind())
                ? profile.name()
                : company ? profile.company() : profile.firstName() + " " + profile.lastName();
        return name.toLowerCase(Locale.ROOT).strip();
    }

    private void show(Figures figures, String what, Profile incoming, Match match) {
        if (show-- > 0) {
            Profile known = task.known().stream()
                    .filter(profile -> Objects.equals(profile.id(), match.id()))
                    .findFirst()
                    .orElseThrow();
            figures.say(
                    "%s (%.2f) %s%n    %s%n    %s".formatted(what, match.score(), match.reasons(), incoming, known));
        }
    }
}
