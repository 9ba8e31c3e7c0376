package org.callboard.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Component;

/** Whether a draft can be a calendar; everything that is wrong is told at once. */
@Component
class CalendarCheck {

    static final int MOST_DAYS = 1_000;
    private static final int MOST_HOURS = 70;
    private static final int LONGEST_CLOSING = 366;
    private static final int LONGEST_TITLE = 100;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    /** Ways of the door beside the names. */
    private static final List<String> DOORS = List.of("assigned", "holidays");

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2299, 12, 31);

    private final PublicHolidays holidays;

    CalendarCheck(PublicHolidays holidays) {
        this.holidays = holidays;
    }

    /** @return the same, its texts in one form */
    CalendarDraft checked(String name, CalendarDraft draft) {
        FieldCheck check = new FieldCheck();
        if (name == null || name.length() > 60 || !NAME.matcher(name).matches() || DOORS.contains(name)) {
            check.wrong("name", "Give a name like support-eu: small letters, digits and hyphens, at most 60.");
        }
        String title = check.line("title", draft.title(), LONGEST_TITLE);
        if (draft.title() == null || draft.title().isBlank()) {
            check.wrong("title", "Say what people shall call it.");
        }
        zone(check, draft.zone());
        hours(check, draft.hours());
        String country = country(check, draft.country());
        days(check, draft.days());
        if (draft.from() != null && isFar(draft.from())) {
            check.wrong("from", "Give a day between 1900 and 2299.");
        }
        check.done();
        return new CalendarDraft(title, draft.zone(), draft.from(), draft.hours(), country, draft.days());
    }

    private static void zone(FieldCheck check, String zone) {
        try {
            if (zone == null || !zone.contains("/") && !zone.equals("UTC")) {
                throw new DateTimeException("no region");
            }
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            check.wrong("zone", "Give a time zone like Europe/Berlin.");
        }
    }

    private static void hours(FieldCheck check, List<Hours> hours) {
        if (hours == null || hours.isEmpty()) {
            check.wrong("hours", "Say when one works, at least for one day: a promise could never come due.");
        } else if (hours.size() > MOST_HOURS) {
            check.wrong("hours", "Give at most " + MOST_HOURS + " spans.");
        } else if (hours.stream()
                .anyMatch(span -> span == null || span.day() == null || span.from() == null || span.to() == null)) {
            check.wrong("hours", "Each span has a day like MONDAY, and from and to like 09:00.");
        }
    }

    private String country(FieldCheck check, String country) {
        if (country == null || country.isBlank()) {
            return null;
        }
        String code = country.strip().toLowerCase(Locale.ROOT);
        if (code.length() > 20 || !holidays.knows(code)) {
            check.wrong("country", "Holidays of " + code + " are not known. Give a code like de, de-by or gb.");
        }
        return code;
    }

    private static void days(FieldCheck check, List<SpecialDay> days) {
        if (days == null) {
            check.wrong("days", "Give the special days, or an empty list.");
        } else if (days.size() > MOST_DAYS) {
            check.wrong("days", "Give at most " + MOST_DAYS + " special days.");
        } else {
            for (int i = 0; i < days.size(); i++) {
                day(check, "days[" + i + "]", days.get(i));
            }
        }
    }

    private static void day(FieldCheck check, String field, SpecialDay day) {
        if (day == null || day.on() == null || isFar(day.on())) {
            check.wrong(field + ".on", "Give a day like 2026-12-24.");
            return;
        }
        check.line(field + ".title", day.title(), LONGEST_TITLE);
        if (day.title() == null || day.title().isBlank()) {
            check.wrong(field + ".title", "Say what day it is.");
        }
        if (day.until() != null && (day.yearly() || day.until().isBefore(day.on()))) {
            check.wrong(field + ".until", "The last day is not before the first; a yearly day is one day.");
        } else if (day.until() != null && ChronoUnit.DAYS.between(day.on(), day.until()) > LONGEST_CLOSING) {
            check.wrong(field + ".until", "Give at most a year at a time.");
        }
        boolean ends = day.to() != null && !day.to().equals(LocalTime.MIDNIGHT);
        if (day.from() != null && ends && !day.from().isBefore(day.to())) {
            check.wrong(field + ".to", "It ends after it begins, on the same day.");
        }
    }

    private static boolean isFar(LocalDate day) {
        return day.isBefore(FIRST) || day.isAfter(LAST);
    }
}
