package org.callboard.calendar.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The open time of one local year as stretches of real time, with what was worked before each: every question is a search
 * in a sorted array. Where clocks are set back, an hour that comes twice counts twice; one that is left out does not count.
 */
final class OpenYear {

    private static final long SECOND = 1_000;
    private static final int WIDEST_OFFSET = 18 * 3_600;

    private final long[] opens;
    private final long[] closes;
    private final long[] before;
    private final long total;

    private record Stretch(long from, long to) {}

    /** A stretch of real time, in seconds, in which wall clocks differ from UTC by the same. */
    private record SameOffset(long from, long to, int offset) {}

    private OpenYear(List<Stretch> stretches) {
        int size = stretches.size();
        opens = new long[size];
        closes = new long[size];
        before = new long[size];
        long worked = 0;
        for (int i = 0; i < size; i++) {
            opens[i] = stretches.get(i).from() * SECOND;
            closes[i] = stretches.get(i).to() * SECOND;
            before[i] = worked;
            worked += closes[i] - opens[i];
        }
        total = worked;
    }

    static OpenYear of(int year, ZoneId zone, Function<LocalDate, List<Range>> hours) {
        List<SameOffset> offsets = offsets(year, zone.getRules());
        List<Stretch> stretches = new ArrayList<>();
        LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(day -> {
            for (Range range : hours.apply(day)) {
                offsets.forEach(same -> add(stretches, day, range, same));
            }
        });
        return new OpenYear(joined(stretches));
    }

    private static List<SameOffset> offsets(int year, ZoneRules rules) {
        long from = midnight(LocalDate.of(year, 1, 1)) - WIDEST_OFFSET;
        long end = midnight(LocalDate.of(year + 1, 1, 1)) + WIDEST_OFFSET;
        List<SameOffset> offsets = new ArrayList<>();
        while (from < end) {
            Instant begin = Instant.ofEpochSecond(from);
            ZoneOffsetTransition next = rules.nextTransition(begin);
            long to = next == null ? end : Math.min(end, next.toEpochSecond());
            offsets.add(new SameOffset(from, to, rules.getOffset(begin).getTotalSeconds()));
            from = to;
        }
        return offsets;
    }

    private static void add(List<Stretch> stretches, LocalDate day, Range range, SameOffset same) {
        long wall = midnight(day) - same.offset();
        long from = Math.max(wall + range.from(), same.from());
        long to = Math.min(wall + range.to(), same.to());
        if (from < to) {
            stretches.add(new Stretch(from, to));
        }
    }

    private static long midnight(LocalDate day) {
        return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    /** In some places clocks go back over midnight, so a day's stretches are not always before the next day's. */
    private static List<Stretch> joined(List<Stretch> stretches) {
        stretches.sort(Comparator.comparingLong(Stretch::from));
        List<Stretch> joined = new ArrayList<>(stretches.size());
        for (Stretch next : stretches) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).to() >= next.from()) {
                joined.set(
                        last,
                        new Stretch(
                                joined.get(last).from(),
                                Math.max(joined.get(last).to(), next.to())));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    long total() {
        return total;
    }

    /** What was worked in this year until a moment. */
    long workedUntil(long at) {
        int i = lastNotAfter(opens, at);
        return i < 0 ? 0 : before[i] + Math.min(at, closes[i]) - opens[i];
    }

    /** The first moment at which so much of this year was worked. @param worked from 1 to {@link #total()} */
    long momentOf(long worked) {
        int i = lastNotAfter(before, worked - 1);
        return opens[i] + worked - before[i];
    }

    boolean isOpen(long at) {
        int i = lastNotAfter(opens, at);
        return i >= 0 && at < closes[i];
    }

    OptionalLong nextOpening(long at) {
        int i = lastNotAfter(opens, at);
        if (i >= 0 && at < closes[i]) {
            return OptionalLong.of(at);
        }
        return i + 1 < opens.length ? OptionalLong.of(opens[i + 1]) : OptionalLong.empty();
    }

    private static int lastNotAfter(long[] sorted, long value) {
        int found = Arrays.binarySearch(sorted, value);
        return found >= 0 ? found : -found - 2;
    }
}
