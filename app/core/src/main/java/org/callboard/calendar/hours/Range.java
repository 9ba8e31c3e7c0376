package org.callboard.calendar.hours;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A piece of a day by its wall clock, in seconds since midnight; {@code to} is outside. */
record Range(int from, int to) {

    static final int DAY = 86_400;
    static final Range ALL_DAY = new Range(0, DAY);

    /** The same time as pieces that are apart, in order. */
    static List<Range> union(List<Range> ranges) {
        List<Range> apart = new ArrayList<>();
        ranges.stream()
                .filter(range -> range.from < range.to)
                .sorted(Comparator.comparingInt(Range::from))
                .forEach(range -> join(apart, range));
        return List.copyOf(apart);
    }

    private static void join(List<Range> apart, Range next) {
        Range last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
        if (last == null || last.to < next.from) {
            apart.add(next);
        } else {
            apart.set(apart.size() - 1, new Range(last.from, Math.max(last.to, next.to)));
        }
    }

    static List<Range> minus(List<Range> ranges, List<Range> holes) {
        List<Range> left = ranges;
        for (Range hole : holes) {
            left = left.stream().flatMap(range -> range.without(hole).stream()).toList();
        }
        return left;
    }

    private List<Range> without(Range hole) {
        if (hole.to <= from || hole.from >= to) {
            return List.of(this);
        }
        List<Range> left = new ArrayList<>(2);
        if (hole.from > from) {
            left.add(new Range(from, hole.from));
        }
        if (hole.to < to) {
            left.add(new Range(hole.to, to));
        }
        return left;
    }
}
