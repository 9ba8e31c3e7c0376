package org.callboard.calendar.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.callboard.calendar.Edition;
import org.callboard.kernel.BadInput;

/**
 * A calendar that counts. It never changes; each year is laid out when it is first asked for, and then searched. It counts
 * from 1900 to 2299 and finds nothing open outside.
 */
public final class OpenHours {

    private static final int FIRST = 1900;
    private static final int LAST = 2299;
    private static final Instant BEGIN = Instant.parse("1900-01-02T00:00:00Z");
    private static final Instant END = Instant.parse("2299-12-30T00:00:00Z");

    private final String name;
    private final ZoneId zone;
    private final List<WeekAndDays> editions;
    private final Map<Integer, OpenYear> years = new ConcurrentHashMap<>();

    /**
     * @param editions in the order of their numbers
     * @param holidays the public ones of a country and a year
     */
    public OpenHours(
            String name, ZoneId zone, List<Edition> editions, BiFunction<String, Integer, Set<LocalDate>> holidays) {
        this.name = name;
        this.zone = zone;
        this.editions = editions.stream()
                .map(edition -> new WeekAndDays(
                        edition,
                        year -> edition.country() == null ? Set.of() : holidays.apply(edition.country(), year)))
                .toList();
    }

    public ZoneId zone() {
        return zone;
    }

    public Instant after(Instant from, Duration worked) {
        if (worked.isNegative()) {
            throw new BadInput("worked", "Working time is counted forward: give a duration like PT4H.");
        }
        if (worked.toSeconds() > Duration.ofDays(365L * (LAST - FIRST)).toSeconds()) {
            throw neverOpen();
        }
        long millis = worked.toMillis();
        if (millis == 0) {
            return from;
        }
        int year = yearOf(from);
        long needed = millis + year(year).workedUntil(millis(from));
        while (needed > year(year).total()) {
            needed -= year(year).total();
            if (++year > LAST) {
                throw neverOpen();
            }
        }
        return Instant.ofEpochMilli(year(year).momentOf(needed));
    }

    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        int last = yearOf(to);
        long worked = year(last).workedUntil(millis(to)) - year(yearOf(from)).workedUntil(millis(from));
        for (int year = yearOf(from); year < last; year++) {
            worked += year(year).total();
        }
        return Duration.ofMillis(worked);
    }

    public boolean isOpen(Instant at) {
        return year(yearOf(at)).isOpen(millis(at));
    }

    public Instant nextOpening(Instant at) {
        for (int year = yearOf(at); year <= LAST; year++) {
            OptionalLong opening = year(year).nextOpening(millis(at));
            if (opening.isPresent()) {
                return opening.getAsLong() == millis(at) ? at : Instant.ofEpochMilli(opening.getAsLong());
            }
        }
        throw neverOpen();
    }

    private BadInput neverOpen() {
        return new BadInput("calendar", "The calendar " + name + " is not open often enough for that.");
    }

    private int yearOf(Instant at) {
        return at.isBefore(BEGIN)
                ? FIRST
                : at.isAfter(END) ? LAST : at.atZone(zone).getYear();
    }

    /** Moments far away are as far as it counts. */
    private static long millis(Instant at) {
        return at.isBefore(BEGIN) ? BEGIN.toEpochMilli() : at.isAfter(END) ? END.toEpochMilli() : at.toEpochMilli();
    }

    private OpenYear year(int year) {
        return years.computeIfAbsent(year, one -> OpenYear.of(one, zone, this::on));
    }

    private List<Range> on(LocalDate day) {
        for (int i = editions.size() - 1; i >= 0; i--) {
            if (!editions.get(i).from().isAfter(day)) {
                return editions.get(i).on(day);
            }
        }
        return List.of();
    }
}
