package org.callboard.calendar;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A calendar in the words of a timeline. */
final class Words {

    private Words() {}

    static String of(List<Hours> hours) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " "
                        + HoursText.write(
                                hours.stream().filter(span -> span.day() == day).toList()))
                .filter(words -> words.length() > 4)
                .collect(Collectors.joining("; "));
    }

    static String of(Edition edition) {
        return edition.days().stream().map(Words::of).collect(Collectors.joining("; "));
    }

    private static String of(SpecialDay day) {
        String last = day.until() == null ? "" : " to " + day.until();
        String time = day.from() == null && day.to() == null
                ? ""
                : " " + (day.from() == null ? "00:00" : day.from()) + "-" + (day.to() == null ? "24:00" : day.to());
        return (day.yearly() ? "each year on " : "") + day.on() + last + time + (day.open() ? " open" : "") + " ("
                + day.title() + ")";
    }
}
