package org.callboard.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What became of the open deals between two nights: a flow from how they came in to how they went out.
 *
 * @param from the night that stands for the first day; earlier than asked for when that one was not kept
 * @param to the night that stands for the last day; {@code null} for now
 */
public record Changes(LocalDate from, Instant fromTaken, LocalDate to, List<Flow> flows) {

    /** How deals came in. */
    public enum Begin {
        /** Were open at the beginning, and to close in the time looked at. */
        OPEN,
        /** Were not there yet. */
        NEW,
        /** Were open, but to close in another time. */
        MOVED_IN,
        /** Were closed at the beginning. */
        REOPENED
    }

    /** How they went out; the first that fits. */
    public enum End {
        WON,
        LOST,
        /** To close later than before, or after the time looked at. */
        SLIPPED,
        /** To close before the time looked at. */
        MOVED_FORWARD,
        GROWN,
        SHRUNK,
        SAME
    }

    /**
     * A band of the flow.
     *
     * @param before what the deals would have brought at the beginning, in this currency
     * @param after what they bring, or would bring, at the end
     */
    public record Flow(Begin begin, End end, String currency, long deals, BigDecimal before, BigDecimal after) {}
}
