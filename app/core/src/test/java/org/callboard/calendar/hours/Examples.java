package org.callboard.calendar.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.callboard.calendar.Edition;
import org.callboard.calendar.Hours;
import org.callboard.calendar.HoursText;
import org.callboard.calendar.SpecialDay;

/** The calendars of the hand-made cases, each for a way in which time is odd. */
final class Examples {

    static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private static final String WORKDAYS = "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY";
    private static final String EVERY_DAY = WORKDAYS + " SATURDAY SUNDAY";
    private static final Map<String, OpenHours> ALL = new TreeMap<>();

    static {
        List<SpecialDay> office = List.of(
                yearly("Christmas Eve", 12, 24, LocalTime.NOON),
                yearly("Christmas Day", 12, 25, null),
                yearly("Boxing Day", 12, 26, null),
                yearly("New Year", 1, 1, null),
                yearly("Leap day", 2, 29, null),
                new SpecialDay("Summer", day("2026-08-10"), day("2026-08-21"), false, false, null, null));
        List<SpecialDay> opening = new ArrayList<>(office);
        opening.add(open("Stocktaking", "2026-03-07", "10:00", "14:00"));
        opening.add(open("Emergency desk", "2026-12-25", "10:00", "12:00"));
        has("office", "Europe/Berlin", hours(WORKDAYS, "09:00-17:00"), null, office);
        has("opening", "Europe/Berlin", hours(WORKDAYS, "09:00-17:00"), null, opening);
        has("lunch", "Europe/Berlin", hours(WORKDAYS, "09:00-12:00, 13:00-17:00"), null, List.of());
        has("bavaria", "Europe/Berlin", hours(WORKDAYS, "09:00-17:00"), "de-by", List.of());
        has("germany", "Europe/Berlin", hours(WORKDAYS, "09:00-17:00"), "de", List.of());
        has("night", "Europe/London", hours(WORKDAYS, "22:00-06:00"), null, List.of());
        has("nightly", "Europe/London", hours(EVERY_DAY, "22:00-06:00"), null, List.of());
        has("early", "Europe/Berlin", hours("SUNDAY", "01:00-04:00"), null, List.of());
        has("gap", "Europe/Berlin", hours("SUNDAY", "02:15-02:45"), null, List.of());
        has("seconds", "UTC", hours("MONDAY", "09:00:30-09:00:45"), null, List.of());
        has("india", "Asia/Kolkata", hours(WORKDAYS + " SATURDAY", "10:00-18:30"), null, List.of());
        has("nepal", "Asia/Kathmandu", hours("SUNDAY " + WORKDAYS, "10:00-17:00"), null, List.of());
        has("samoa", "Pacific/Apia", hours(EVERY_DAY, "09:00-17:00"), null, List.of());
        has("st-johns", "America/St_Johns", hours("SATURDAY", "23:00-24:00"), null, List.of());
        has("always", "UTC", hours(EVERY_DAY, "00:00-24:00"), null, List.of());
        has("always-berlin", "Europe/Berlin", hours(EVERY_DAY, "00:00-24:00"), null, List.of());
        has("lord-howe", "Australia/Lord_Howe", hours(EVERY_DAY, "00:00-24:00"), null, List.of());
        has("never", "Europe/Berlin", List.of(), null, List.of());
        List<Hours> us = new ArrayList<>(hours(WORKDAYS, "08:00-20:00"));
        us.addAll(hours("SATURDAY", "09:00-13:00"));
        has("us", "America/New_York", us, null, List.of());
        ALL.put(
                "editions",
                of(
                        "Europe/Berlin",
                        new Edition(1, day("2020-01-01"), hours(WORKDAYS, "09:00-17:00"), null, List.of()),
                        new Edition(2, day("2026-07-01"), hours(WORKDAYS, "09:00-13:00"), null, List.of())));
        ALL.put(
                "withdrawn",
                of(
                        "Europe/Berlin",
                        new Edition(1, EVER, hours(WORKDAYS, "09:00-17:00"), null, List.of()),
                        new Edition(2, day("2026-07-01"), hours(WORKDAYS, "09:00-13:00"), null, List.of()),
                        new Edition(3, day("2026-06-01"), hours(WORKDAYS, "10:00-11:00"), null, List.of())));
    }

    private Examples() {}

    static OpenHours named(String name) {
        if (!ALL.containsKey(name)) {
            throw new IllegalArgumentException("There is no example " + name);
        }
        return ALL.get(name);
    }

    private static void has(String name, String zone, List<Hours> hours, String country, List<SpecialDay> days) {
        ALL.put(name, of(zone, new Edition(1, EVER, hours, country, days)));
    }

    static OpenHours of(String zone, Edition... editions) {
        return new OpenHours("example", ZoneId.of(zone), List.of(editions), Examples::holidays);
    }

    /** By hand for the days that the cases speak of. */
    private static Set<LocalDate> holidays(String country, int year) {
        Set<LocalDate> easter = Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6));
        Set<LocalDate> corpusChristi =
                Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6), LocalDate.of(2026, 6, 4));
        return year != 2026 ? Set.of() : country.equals("de-by") ? corpusChristi : easter;
    }

    static List<Hours> hours(String days, String spans) {
        return Arrays.stream(days.split(" "))
                .flatMap(day -> HoursText.read(DayOfWeek.valueOf(day), spans).stream())
                .toList();
    }

    private static SpecialDay yearly(String title, int month, int day, LocalTime from) {
        LocalDate on = LocalDate.of(2024, month, day);
        return new SpecialDay(title, on, null, true, false, from, null);
    }

    private static SpecialDay open(String title, String on, String from, String to) {
        return new SpecialDay(title, day(on), null, false, true, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
