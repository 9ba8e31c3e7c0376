package org.callboard.rules.deal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes of all that rules ask for the steps of an approval: one after the other, each of one role. */
public final class ApprovalSteps {

    /** @param texts why, in the order in which rules said it */
    public record Step(int number, String role, int needed, int of, List<String> texts) {}

    private ApprovalSteps() {}

    /** What is asked for the same step and role is one; the larger numbers count. */
    public static List<Step> of(Collection<AskFor> asked) {
        Map<String, List<AskFor>> byStep = asked.stream()
                .sorted(Comparator.comparingInt(AskFor::step).thenComparing(AskFor::role))
                .collect(Collectors.groupingBy(
                        ask -> "%09d %s".formatted(ask.step(), ask.role()), TreeMap::new, Collectors.toList()));
        return byStep.values().stream().map(ApprovalSteps::one).toList();
    }

    private static Step one(List<AskFor> asked) {
        int needed = asked.stream().mapToInt(AskFor::needed).max().orElse(1);
        int of = asked.stream().mapToInt(AskFor::of).max().orElse(1);
        return new Step(
                asked.get(0).step(),
                asked.get(0).role(),
                Math.max(1, needed),
                Math.max(Math.max(1, needed), of),
                asked.stream().map(AskFor::text).distinct().toList());
    }
}
