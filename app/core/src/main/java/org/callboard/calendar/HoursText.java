package org.callboard.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callboard.kernel.BadInput;

/** The hours of a weekday as people write them: {@code 09:00-12:00, 13:00-17:30}; {@code 22:00-06:00} ends on the next day. */
public final class HoursText {

    private static final Pattern SPAN =
            Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*[-–—]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");
    private static final int LONGEST = 300;

    private HoursText() {}

    /** @throws BadInput for the weekday's name in small letters */
    public static List<Hours> read(DayOfWeek day, String written) {
        if (written == null || written.isBlank()) {
            return List.of();
        }
        if (written.length() > LONGEST) {
            throw unreadable(day);
        }
        List<Hours> hours = new ArrayList<>();
        for (String piece : written.split("[,;]")) {
            Matcher span = SPAN.matcher(piece.strip());
            if (!span.matches()) {
                throw unreadable(day);
            }
            hours.add(new Hours(day, time(day, span, 1), time(day, span, 4)));
        }
        return hours;
    }

    private static LocalTime time(DayOfWeek day, Matcher span, int group) {
        int hour = Integer.parseInt(span.group(group));
        int minute = Integer.parseInt(span.group(group + 1));
        int second = span.group(group + 2) == null ? 0 : Integer.parseInt(span.group(group + 2));
        if (group > 1 && hour == 24 && minute == 0 && second == 0) {
            return LocalTime.MIDNIGHT;
        }
        try {
            return LocalTime.of(hour, minute, second);
        } catch (DateTimeException noTime) {
            throw unreadable(day);
        }
    }

    private static BadInput unreadable(DayOfWeek day) {
        return new BadInput(
                day.name().toLowerCase(java.util.Locale.ROOT),
                "Write hours like 09:00-12:00, 13:00-17:00, or nothing for a day off.");
    }

    public static String write(List<Hours> hours) {
        return hours.stream()
                .map(span -> span.from() + "-"
                        + (span.to().equals(LocalTime.MIDNIGHT)
                                ? "24:00"
                                : span.to().toString()))
                .collect(Collectors.joining(", "));
    }
}
