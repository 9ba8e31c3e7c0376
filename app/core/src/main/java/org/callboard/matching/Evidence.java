package org.callboard.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Adds up what speaks for and against, in bits: three bits more make the two eight times as likely to be one (the way of
 * Fellegi and Sunter). The sum becomes a likelihood.
 */
final class Evidence {

    private static final int MOST_REASONS = 8;

    private record Finding(double bits, String sentence) {}

    /** Worth a question at most. */
    static final double ASK = 2.5;

    /** Not even worth a question. */
    static final double NO = 0.5;

    private final List<Finding> findings = new ArrayList<>();
    private double bits;
    private double highest = Double.MAX_VALUE;

    /** @param prior how unlikely it is that two who happen to share a key are one */
    Evidence(double prior) {
        bits = prior;
    }

    void add(double weight, String sentence) {
        add(weight);
        findings.add(new Finding(weight, sentence));
    }

    void add(double weight) {
        bits += weight;
    }

    /** Nothing that is found, however much of it, makes the two more likely one than this. */
    void atMost(double most) {
        highest = Math.min(highest, most);
    }

    double score() {
        return 1 / (1 + Math.pow(2, -Math.min(bits, highest)));
    }

    List<String> reasons() {
        return findings.stream()
                .sorted(Comparator.comparingDouble((Finding finding) -> -Math.abs(finding.bits())))
                .limit(MOST_REASONS)
                .map(Finding::sentence)
                .toList();
    }
}
