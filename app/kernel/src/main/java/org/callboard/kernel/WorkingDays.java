package org.callboard.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days on which the house works, in the house's time zone. */
public interface WorkingDays {

    boolean isOne(LocalDate day);

    /**
     * The end of the n-th working day after the day of a moment: whoever did something on a Thursday and lets two working
     * days pass is late when Monday is over.
     *
     * @param days from 0; 0 is the end of the day itself
     */
    Instant endAfter(Instant from, int days);

    LocalDate today();

    ZoneId zone();

    /** When the day begins. */
    Instant startOf(LocalDate day);
}
