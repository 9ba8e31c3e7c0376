package org.callboard.matching;

/** Bits by likeness, in straight lines between the points of a table: small differences make small differences. */
final class Scale {

    private final double[] likeness;
    private final double[] bits;

    /** @param points likeness and bits in turn, the likeness rising from 0 to 1 */
    Scale(double... points) {
        likeness = new double[points.length / 2];
        bits = new double[points.length / 2];
        for (int i = 0; i < likeness.length; i++) {
            likeness[i] = points[2 * i];
            bits[i] = points[2 * i + 1];
        }
    }

    double of(double value) {
        for (int i = 1; i < likeness.length; i++) {
            if (value <= likeness[i]) {
                double part = (value - likeness[i - 1]) / (likeness[i] - likeness[i - 1]);
                return bits[i - 1] + part * (bits[i] - bits[i - 1]);
            }
        }
        return bits[bits.length - 1];
    }
}
