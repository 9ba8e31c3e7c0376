package org.callboard.analytics;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A forecast as the current user may see it. Currencies are never added together: each has lines of its own, unless the
 * query asks for all in one.
 *
 * @param names what people call groups that are ids, by id
 * @param exchange how currencies were made one; {@code null} where each stands for itself
 */
public record Forecast(List<Line> lines, Map<String, String> names, Instant at, Exchange exchange) {

    /**
     * What is open is worth what today's rate says, what was won what the rate of that day said.
     *
     * @param currency the house's
     * @param rates of today, by which open deals were converted
     * @param apart currencies that have lines of their own because a rate is missing
     */
    public record Exchange(String currency, List<Rate> rates, List<String> apart) {}

    /** @param rate how much of it one of the house's currency is worth */
    public record Rate(String currency, BigDecimal rate, LocalDate validFrom) {}

    /** Open deals whose day of closing has passed. */
    public static final String OVERDUE = "overdue";
    /** Open deals that nobody gave a day of closing. */
    public static final String UNDATED = "undated";
    /** Open deals that are to close after the last month. */
    public static final String LATER = "later";

    /**
     * The deals of one month, group and currency.
     *
     * @param bucket a month like {@code 2026-03}, or {@link #OVERDUE}, {@link #UNDATED}, {@link #LATER}
     * @param group as asked for by; empty for deals that have none
     * @param currency ISO 4217; empty for deals without a sum
     * @param open deals, also those shared by several owners, and what they would bring, and that by their probability
     * @param weighted each open deal's sum times its probability
     * @param commit of the open ones, those somebody committed to
     * @param bestCase of the open ones, those of category best case
     * @param omitted of the open ones, those that somebody took out of the forecast; part of no other sum
     * @param won deals won in the month, and what they bring
     * @param quota what was to be won; {@code null} where nobody set one or groups have none
     */
    public record Line(
            String bucket,
            String group,
            String currency,
            long open,
            BigDecimal amount,
            BigDecimal weighted,
            BigDecimal commit,
            BigDecimal bestCase,
            BigDecimal omitted,
            long won,
            BigDecimal wonAmount,
            BigDecimal quota) {

        /** Won of what was to be won, {@code 1} for all of it; {@code null} without a quota. */
        @JsonProperty
        public BigDecimal attainment() {
            return quota == null ? null : wonAmount.divide(quota, 4, RoundingMode.HALF_UP);
        }
    }
}
