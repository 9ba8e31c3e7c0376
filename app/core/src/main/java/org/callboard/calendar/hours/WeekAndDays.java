package org.callboard.calendar.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.callboard.calendar.Edition;
import org.callboard.calendar.Hours;
import org.callboard.calendar.SpecialDay;

/**
 * An edition, ready to say of any day when it is open by the wall clock. A closed day is closed from midnight to midnight,
 * whatever shift runs through it.
 */
final class WeekAndDays {

    private final LocalDate from;
    private final Map<DayOfWeek, List<Range>> week = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, List<SpecialDay>> once = new HashMap<>();
    private final Map<MonthDay, List<SpecialDay>> yearly = new HashMap<>();
    private final IntFunction<Set<LocalDate>> holidays;

    /** @param holidays the public ones of a year */
    WeekAndDays(Edition edition, IntFunction<Set<LocalDate>> holidays) {
        this.from = edition.from();
        this.holidays = holidays;
        edition.hours().forEach(this::lay);
        week.replaceAll((day, ranges) -> Range.union(ranges));
        edition.days().forEach(this::lay);
    }

    private void lay(Hours hours) {
        int begin = hours.from().toSecondOfDay();
        int end = hours.to().toSecondOfDay();
        if (end > begin) {
            lay(hours.day(), new Range(begin, end));
        } else {
            lay(hours.day(), new Range(begin, Range.DAY));
            lay(hours.day().plus(1), new Range(0, end));
        }
    }

    private void lay(DayOfWeek day, Range range) {
        week.computeIfAbsent(day, any -> new ArrayList<>()).add(range);
    }

    private void lay(SpecialDay special) {
        if (special.yearly()) {
            yearly.computeIfAbsent(MonthDay.from(special.on()), any -> new ArrayList<>())
                    .add(special);
            return;
        }
        LocalDate last = special.until() == null ? special.on() : special.until();
        special.on()
                .datesUntil(last.plusDays(1))
                .forEach(day ->
                        once.computeIfAbsent(day, any -> new ArrayList<>()).add(special));
    }

    LocalDate from() {
        return from;
    }

    List<Range> on(LocalDate day) {
        List<SpecialDay> special = new ArrayList<>(once.getOrDefault(day, List.of()));
        special.addAll(yearly.getOrDefault(MonthDay.from(day), List.of()));
        List<Range> usual = week.getOrDefault(day.getDayOfWeek(), List.of());
        boolean holiday = holidays.apply(day.getYear()).contains(day);
        if (special.isEmpty() && !holiday) {
            return usual;
        }
        List<Range> left = holiday ? List.of() : Range.minus(usual, ranges(special, false));
        List<Range> open = new ArrayList<>(ranges(special, true));
        open.addAll(left);
        return Range.union(open);
    }

    private static List<Range> ranges(List<SpecialDay> days, boolean open) {
        return days.stream()
                .filter(day -> day.open() == open)
                .map(day -> new Range(
                        day.from() == null ? 0 : day.from().toSecondOfDay(),
                        day.to() == null || day.to().equals(LocalTime.MIDNIGHT)
                                ? Range.DAY
                                : day.to().toSecondOfDay()))
                .toList();
    }
}
