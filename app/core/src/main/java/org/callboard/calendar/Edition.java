package org.callboard.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What holds from a day on, until the next edition's day. A later edition wins over an earlier one that begins on the same
 * day or later.
 *
 * @param number grows with each change
 * @param from the first day
 * @param country whose public holidays close it: {@code de}, {@code de-by}; {@code null} has none
 */
public record Edition(int number, LocalDate from, List<Hours> hours, String country, List<SpecialDay> days) {

    public Edition {
        hours = List.copyOf(hours);
        days = List.copyOf(days);
    }
}
