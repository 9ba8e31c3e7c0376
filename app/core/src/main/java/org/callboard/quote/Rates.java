package org.callboard.quote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.callboard.kernel.Money;

/** What currencies are worth in the house's own, day by day; kept by sales managers and admins. */
public interface Rates {

    /** One unit of the house's currency is worth that much of this one, from that day until the next. */
    record Rate(String currency, LocalDate validFrom, BigDecimal rate, String setBy) {}

    /** The house's currency: setting {@code crm.currency}. */
    Currency house();

    /** The newest first. @param currency {@code null} for all; at most 500 */
    List<Rate> all(String currency);

    void set(String currency, LocalDate from, BigDecimal rate);

    void remove(String currency, LocalDate from);

    /**
     * The same worth in another currency by the rates of that day, exact; round it when it is to be paid.
     *
     * @return nothing when a rate is missing
     */
    Optional<Money> convert(Money money, Currency to, LocalDate day);
}
