package org.callboard.bench;

import java.util.concurrent.ConcurrentLinkedQueue;

/** Durations in nanoseconds, gathered by many threads. */
final class Latencies {

    private final ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();

    void add(long nanos) {
        taken.add(nanos);
    }

    void clear() {
        taken.clear();
    }

    /** By nearest rank, in milliseconds. */
    double percentile(int percent) {
        long[] sorted = taken.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }
}
