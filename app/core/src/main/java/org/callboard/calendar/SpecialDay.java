package org.callboard.calendar;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A day that is not like others. Closing takes away from the week's hours, opening adds to them and wins over every closing.
 *
 * @param until the last day, included; {@code null} is one day
 * @param yearly on the same day of every year; February 29 in leap years only
 * @param open whether one works then
 * @param from {@code null} is the beginning of the day
 * @param to {@code null} is its end
 */
public record SpecialDay(
        String title, LocalDate on, LocalDate until, boolean yearly, boolean open, LocalTime from, LocalTime to) {

    /** Closed from midnight to midnight. */
    public static SpecialDay closed(String title, LocalDate on) {
        return new SpecialDay(title, on, null, false, false, null, null);
    }
}
