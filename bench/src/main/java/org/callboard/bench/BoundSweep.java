package org.callboard.bench;

import java.util.Locale;

/** What other bounds would have found, over all that were looked up: where the two bounds come from. */
final class BoundSweep {

    private static final double[] BOUNDS = {0.55, 0.60, 0.70, 0.80, 0.85, 0.90, 0.92, 0.95, 0.98};

    private final int[] right = new int[BOUNDS.length];
    private final int[] wrong = new int[BOUNDS.length];
    private int all;

    /** The lowest score that is of interest here. */
    static double lowest() {
        return BOUNDS[0];
    }

    void lookedUp() {
        all++;
    }

    void found(double score, boolean correct) {
        for (int i = 0; i < BOUNDS.length && score >= BOUNDS[i]; i++) {
            (correct ? right : wrong)[i]++;
        }
    }

    void take(Figures figures) {
        for (int i = 0; i < BOUNDS.length; i++) {
            String name = String.format(Locale.ROOT, "all, score from %.2f: ", BOUNDS[i]);
            figures.add(name + "precision", 100.0 * right[i] / Math.max(1, right[i] + wrong[i]), "%");
            figures.add(name + "recall", 100.0 * right[i] / Math.max(1, all), "%");
        }
    }
}
