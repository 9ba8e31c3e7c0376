package org.callboard.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A span of a weekday in which somebody works.
 *
 * @param from on that day
 * @param to not after {@code from}: on the day that follows; 00:00 is its beginning
 */
public record Hours(DayOfWeek day, LocalTime from, LocalTime to) {}
