package org.callboard.worklist.form;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Answers to {@code datetime}: ISO 8601, as form-js sends it. */
final class Dates {

    private Dates() {}

    static String read(Field field, Object answer, Clock clock) {
        if (!(answer instanceof String text) || text.length() > 40) {
            throw new BadAnswer("Expected a date like 2026-03-01.");
        }
        boolean notPast = field.json().path("disallowPassedDates").asBoolean();
        return switch (field.json().path("subtype").asText("date")) {
            case "time" -> time(text);
            case "datetime" -> dateTime(text, notPast, clock);
            default -> date(text, notPast, clock);
        };
    }

    private static String date(String text, boolean notPast, Clock clock) {
        try {
            LocalDate date = LocalDate.parse(text);
            refusePast(notPast && date.isBefore(today(clock)));
            sane(date);
            return date.toString();
        } catch (DateTimeException notADate) {
            throw new BadAnswer("Expected a date like 2026-03-01.");
        }
    }

    private static String time(String text) {
        try {
            return LocalTime.parse(text.replaceFirst("(Z|[+-]\\d{2}:?\\d{2})$", ""))
                    .toString();
        } catch (DateTimeException notATime) {
            throw new BadAnswer("Expected a time like 09:30.");
        }
    }

    private static String dateTime(String text, boolean notPast, Clock clock) {
        try {
            LocalDateTime at = text.matches(".*(Z|[+-]\\d{2}:?\\d{2})$")
                    ? OffsetDateTime.parse(text).toLocalDateTime()
                    : LocalDateTime.parse(text);
            refusePast(notPast && at.toLocalDate().isBefore(today(clock)));
            sane(at.toLocalDate());
            return text;
        } catch (DateTimeException notATime) {
            throw new BadAnswer("Expected a date and time like 2026-03-01T09:30.");
        }
    }

    /** The westernmost zone's today, because the person's zone is not known here and no honest answer shall be refused. */
    private static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Etc/GMT+12"));
    }

    private static void refusePast(boolean past) {
        if (past) {
            throw new BadAnswer("Must not lie in the past.");
        }
    }

    private static void sane(LocalDate date) {
        if (date.getYear() < 1900 || date.getYear() > 2200) {
            throw new BadAnswer("That year is a slip of the pen.");
        }
    }
}
