package org.callboard.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** What currencies are worth in the house's own, by dated rates; implemented by the context that keeps them. */
public interface HouseRates {

    /** The house's own currency: setting {@code crm.currency}. */
    Currency house();

    /** The rates that hold on any of these days. */
    Dated between(Collection<Currency> currencies, LocalDate from, LocalDate to);

    /** A sum in the house's currency by the rate of that day, exact; nothing when there is no rate. */
    default Optional<Money> worth(Money sum, LocalDate day) {
        return between(List.of(sum.currency()), day, day).worth(sum, day);
    }

    /**
     * @param rates how much of a currency one of the house's is worth, by the day from which on; a currency without a rate
     *     is missing
     */
    record Dated(Currency house, Map<Currency, NavigableMap<LocalDate, BigDecimal>> rates) {

        /** The day from which on a rate holds, and the rate. */
        public Optional<Map.Entry<LocalDate, BigDecimal>> on(Currency currency, LocalDate day) {
            return Optional.ofNullable(rates.get(currency)).map(known -> known.floorEntry(day));
        }

        /** Exact to 34 digits; round it when it is shown. */
        public Optional<Money> worth(Money sum, LocalDate day) {
            if (sum.currency().equals(house)) {
                return Optional.of(sum);
            }
            return on(sum.currency(), day)
                    .map(rate -> new Money(sum.value().divide(rate.getValue(), MathContext.DECIMAL128), house));
        }
    }
}
