package org.callboard.analytics;

import java.util.Map;
import java.util.TreeMap;

/**
 * How long stays were, in heaps of about the same length: to the hour, from ten days on to the day. So a hundred thousand
 * of them are counted where they stand; few stand in a heap each, and are exact.
 */
final class Spread {

    /** Both grow with time; the days take over when there are more hours than that. */
    private static final String HEAP = "least(floor(%1$s / 3600), 240 + floor(%1$s / 86400))";

    private record Heap(long stays, double days) {}

    private final TreeMap<Integer, Heap> heaps = new TreeMap<>();

    /** SQL of a stay's heap, its seconds given. */
    static String heap(String seconds) {
        return HEAP.formatted(seconds);
    }

    /** @param days on average, within the heap */
    void add(int heap, long stays, double days) {
        heaps.put(heap, new Heap(stays, days));
    }

    long stays() {
        return heaps.values().stream().mapToLong(Heap::stays).sum();
    }

    /** The days within which that part left, between two neighbours in proportion; 0 of none. @param part 0.5 for the median */
    double within(double part) {
        double rank = part * Math.max(0, stays() - 1);
        double low = at((long) Math.floor(rank));
        double high = at((long) Math.ceil(rank));
        return low + (high - low) * (rank - Math.floor(rank));
    }

    private double at(long rank) {
        long before = 0;
        for (Map.Entry<Integer, Heap> heap : heaps.entrySet()) {
            before += heap.getValue().stays();
            if (rank < before) {
                return heap.getValue().days();
            }
        }
        return 0;
    }
}
