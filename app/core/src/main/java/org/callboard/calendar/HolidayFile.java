package org.callboard.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.RRule;
import org.callboard.kernel.BadInput;

/**
 * Reads the days of an iCalendar file as closed days. What comes back each year on the same day is one yearly day; other
 * repetitions are written out for ten years.
 */
@org.springframework.stereotype.Component
class HolidayFile {

    private static final int MOST_BYTES = 2_000_000;
    private static final int YEARS = 10;
    private static final int LONGEST_TITLE = 100;

    private final Clock clock;

    HolidayFile(Clock clock) {
        this.clock = clock;
    }

    List<SpecialDay> read(InputStream file) {
        List<SpecialDay> days = new ArrayList<>();
        for (VEvent event : parsed(file).<VEvent>getComponents(Component.VEVENT)) {
            add(days, event);
            if (days.size() > CalendarCheck.MOST_DAYS) {
                throw new BadInput("file", "It holds more than " + CalendarCheck.MOST_DAYS + " days.");
            }
        }
        if (days.isEmpty()) {
            throw new BadInput("file", "There is no day in it that an event stands on.");
        }
        days.sort(Comparator.comparing(SpecialDay::on).thenComparing(SpecialDay::title));
        return days.stream().distinct().toList();
    }

    private static Calendar parsed(InputStream file) {
        try {
            byte[] bytes = file.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new BadInput("file", "It is larger than 2 MB.");
            }
            return new CalendarBuilder().build(new java.io.ByteArrayInputStream(bytes));
        } catch (IOException | ParserException | IllegalArgumentException | DateTimeException unreadable) {
            throw new BadInput("file", "It is no iCalendar file (.ics) that can be read.");
        }
    }

    private void add(List<SpecialDay> days, VEvent event) {
        try {
            Optional.ofNullable(event.getDateTimeStart()).ifPresent(start -> {
                LocalDate first = day(start.getDate());
                boolean yearly = event.getProperty(Property.RRULE)
                        .map(rule -> "FREQ=YEARLY".equals(((RRule<?>) rule).getValue()))
                        .orElse(false);
                if (yearly) {
                    days.add(new SpecialDay(title(event), first, null, true, false, null, null));
                } else {
                    written(event, first).forEach(day -> days.add(day));
                }
            });
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new BadInput("file", "The day of " + title(event) + " cannot be read.");
        }
    }

    private List<SpecialDay> written(VEvent event, LocalDate first) {
        boolean repeats = event.getProperty(Property.RRULE).isPresent()
                || event.getProperty(Property.RDATE).isPresent();
        if (!repeats) {
            return List.of(closed(event, first, last(event, first)));
        }
        long length = java.time.temporal.ChronoUnit.DAYS.between(first, last(event, first));
        return starts(event).stream()
                .map(HolidayFile::day)
                .map(day -> closed(event, day, day.plusDays(length)))
                .toList();
    }

    /** Counted in the kind of time that the file says it in. */
    private List<? extends Temporal> starts(VEvent event) {
        LocalDate from = LocalDate.now(clock).minusYears(1);
        LocalDate to = from.plusYears(YEARS + 1L);
        Temporal start = event.getDateTimeStart().getDate();
        if (start instanceof LocalDate) {
            return periods(event, new Period<>(from, to));
        }
        if (start instanceof LocalDateTime) {
            return periods(event, new Period<>(from.atStartOfDay(), to.atStartOfDay()));
        }
        return periods(event, new Period<>(from.atStartOfDay(ZoneOffset.UTC), to.atStartOfDay(ZoneOffset.UTC)));
    }

    private static <T extends Temporal> List<T> periods(VEvent event, Period<T> window) {
        return event.<T>calculateRecurrenceSet(window).stream()
                .map(Period::getStart)
                .toList();
    }

    private static SpecialDay closed(VEvent event, LocalDate first, LocalDate last) {
        return new SpecialDay(title(event), first, last.isAfter(first) ? last : null, false, false, null, null);
    }

    /** The end of an event is outside of it. */
    private static LocalDate last(VEvent event, LocalDate first) {
        LocalDate last = Optional.ofNullable(event.getDateTimeEnd())
                .map(end -> end.getDate() instanceof LocalDate day ? day.minusDays(1) : day(end.getDate()))
                .orElse(first);
        return last.isBefore(first) ? first : last;
    }

    private static LocalDate day(Temporal date) {
        return date instanceof java.time.Instant at
                ? at.atZone(ZoneId.of("UTC")).toLocalDate()
                : date instanceof ZonedDateTime at ? at.toLocalDate() : LocalDate.from(date);
    }

    private static String title(VEvent event) {
        String title = event.getProperty(Property.SUMMARY)
                .map(Property::getValue)
                .orElse("")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return title.isEmpty() ? "Holiday" : title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }
}
