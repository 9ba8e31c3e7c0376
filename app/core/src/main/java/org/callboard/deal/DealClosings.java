package org.callboard.deal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Money;
import org.callboard.records.RecordQuery;

/** Which deals close when: open ones on the day when they are expected to, won and lost ones on the day when they did. */
public interface DealClosings {

    /** Deals of a day that are told one by one. */
    int SHOWN = 4;

    /** A page of a calendar has fewer. */
    int MOST_DAYS = 62;

    /**
     * Days on which something closes, in order.
     *
     * @param filter the same as of the list of deals
     * @param to the last day; at most {@value #MOST_DAYS} days after the first
     */
    List<Day> of(RecordQuery filter, LocalDate from, LocalDate to);

    /** @param first the most valuable of them */
    record Day(LocalDate day, Totals totals, List<Closing> first) {}

    /** @param amount {@code null} when nobody said */
    record Closing(UUID id, String title, Money amount, DealState state, boolean mayChange) {}
}
