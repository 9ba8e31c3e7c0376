package org.callboard.kernel;

import java.time.Duration;
import java.time.Instant;

/**
 * Working time of a named calendar: the one place that knows hours, holidays and zones. A calendar is named by its name, or
 * by whose it is: {@code team:sales-emea}, {@code person:rep1}, {@code tier:gold}; who has none of their own has the
 * house's. {@code null} and {@link #HOUSE} are the house's.
 *
 * <p>Every question throws {@link NotFound} for a calendar that nobody knows. Moments are exact to the millisecond.
 */
public interface WorkingTime {

    String HOUSE = "house";

    /**
     * The first moment at which so much working time has passed; the moment itself when it is none.
     *
     * @param worked not negative
     * @throws BadInput when the calendar does not open often enough for that within two centuries
     */
    Instant after(String calendar, Instant from, Duration worked);

    /** Working time between two moments; less than nothing when the second one is the earlier. */
    Duration between(String calendar, Instant from, Instant to);

    boolean isOpen(String calendar, Instant at);

    /**
     * The moment itself when it is open.
     *
     * @throws BadInput when it never opens again
     */
    Instant nextOpening(String calendar, Instant at);

    /** The name of the calendar that is meant: whose it is is looked up now. */
    String named(String calendar);
}
