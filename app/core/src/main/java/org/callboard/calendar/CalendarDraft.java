package org.callboard.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody wants a calendar to be.
 *
 * @param zone like {@code Europe/Berlin}
 * @param from the day from which it shall hold; {@code null} is today
 * @param country whose public holidays close it, like {@code de-by}; {@code null} has none
 */
public record CalendarDraft(
        String title, String zone, LocalDate from, List<Hours> hours, String country, List<SpecialDay> days) {}
