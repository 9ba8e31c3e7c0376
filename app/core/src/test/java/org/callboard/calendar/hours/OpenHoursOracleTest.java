package org.callboard.calendar.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.callboard.calendar.Edition;
import org.callboard.calendar.Hours;
import org.callboard.calendar.SpecialDay;

/** Whatever the calendar, counting is what looking at the clock at every minute says. */
class OpenHoursOracleTest {

    private static final int DAYS = 12;
    private static final int MINUTES = DAYS * 24 * 60;

    record Sample(ZoneId zone, LocalDate around, List<Hours> hours, List<SpecialDay> days) {

        OpenHours hours(String name) {
            return new OpenHours(
                    name,
                    zone,
                    List.of(new Edition(1, Examples.EVER, hours, null, days)),
                    (country, year) -> java.util.Set.of());
        }

        Instant begin() {
            return around.minusDays(DAYS / 2).atStartOfDay(zone).toInstant();
        }

        /** As a person with a watch would say. */
        boolean isOpen(Instant at) {
            LocalDateTime wall = LocalDateTime.ofInstant(at, zone);
            List<SpecialDay> today = days.stream()
                    .filter(day -> day.on().equals(wall.toLocalDate()))
                    .filter(day -> day.from() == null || !wall.toLocalTime().isBefore(day.from()))
                    .filter(day -> day.to() == null || wall.toLocalTime().isBefore(day.to()))
                    .toList();
            if (today.stream().anyMatch(SpecialDay::open)) {
                return true;
            }
            return today.isEmpty() && hours.stream().anyMatch(span -> covers(span, wall));
        }

        private static boolean covers(Hours span, LocalDateTime wall) {
            LocalTime time = wall.toLocalTime();
            DayOfWeek day = wall.getDayOfWeek();
            if (span.from().isBefore(span.to())) {
                return day == span.day() && !time.isBefore(span.from()) && time.isBefore(span.to());
            }
            return day == span.day() && !time.isBefore(span.from())
                    || day == span.day().plus(1) && time.isBefore(span.to());
        }
    }

    @Property(tries = 60)
    void countsAsTheWatchDoes(
            @ForAll("samples") Sample sample,
            @ForAll @IntRange(max = MINUTES) int one,
            @ForAll @IntRange(max = MINUTES) int other) {
        Instant from = sample.begin().plus(Duration.ofMinutes(Math.min(one, other)));
        Instant to = sample.begin().plus(Duration.ofMinutes(Math.max(one, other)));
        long open = java.util.stream.LongStream.range(
                        0, Duration.between(from, to).toMinutes())
                .filter(minute -> sample.isOpen(from.plus(Duration.ofMinutes(minute))))
                .count();
        OpenHours hours = sample.hours("between");

        assertThat(hours.between(from, to)).isEqualTo(Duration.ofMinutes(open));
        assertThat(hours.isOpen(from)).isEqualTo(sample.isOpen(from));
    }

    @Property(tries = 60)
    void endsWhenTheWatchSaysSo(
            @ForAll("samples") Sample sample,
            @ForAll @IntRange(max = MINUTES) int start,
            @ForAll @IntRange(min = 1, max = 3_000) int minutes) {
        Instant from = sample.begin().plus(Duration.ofMinutes(start));
        Instant at = from;
        int worked = 0;
        for (int looked = 0; worked < minutes && looked < 8 * MINUTES; looked++) {
            worked += sample.isOpen(at) ? 1 : 0;
            at = at.plus(Duration.ofMinutes(1));
        }
        OpenHours hours = sample.hours("after");

        if (worked == minutes) {
            assertThat(hours.after(from, Duration.ofMinutes(minutes))).isEqualTo(at);
        }
        assertThat(hours.between(from, at)).isEqualTo(Duration.ofMinutes(worked));
    }

    @Provide
    Arbitrary<Sample> samples() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "Europe/Berlin",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "America/St_Johns",
                        "Asia/Kolkata",
                        "Pacific/Apia",
                        "UTC")
                .map(ZoneId::of);
        // around changes of the clocks, New Year and a leap day
        Arbitrary<LocalDate> around = Arbitraries.of(
                        "2026-03-29",
                        "2026-10-25",
                        "2026-11-01",
                        "2010-11-07",
                        "2011-12-30",
                        "2026-12-31",
                        "2028-02-29",
                        "2026-06-15")
                .map(LocalDate::parse);
        return Combinators.combine(zones, around)
                .flatAs((zone, day) -> Combinators.combine(
                                spans().list().ofMinSize(1).ofMaxSize(6),
                                specials(day).list().ofMaxSize(3))
                        .as((hours, days) -> new Sample(zone, day, hours, days)));
    }

    private static Arbitrary<LocalTime> times() {
        return Arbitraries.integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.of(minute / 60, minute % 60));
    }

    private static Arbitrary<Hours> spans() {
        return Combinators.combine(Arbitraries.of(DayOfWeek.class), times(), times())
                .as(Hours::new);
    }

    private static Arbitrary<SpecialDay> specials(LocalDate around) {
        return Combinators.combine(Arbitraries.integers().between(-5, 5), Arbitraries.of(true, false), times(), times())
                .as((days, open, one, other) -> {
                    LocalTime from = one.isBefore(other) ? one : null;
                    LocalTime to = one.isBefore(other) ? other : null;
                    return new SpecialDay("Odd", around.plusDays(days), null, false, open, from, to);
                });
    }
}
