package org.callboard.analytics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.callboard.kernel.HouseRates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the rates by which a forecast is shown in one currency. */
@Component
class Exchanges {

    private final ObjectProvider<HouseRates> rates;
    private final Clock clock;

    Exchanges(ObjectProvider<HouseRates> rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    Exchanging of(ForecastQuery query) {
        return of(query.inOne(), query.from().atDay(1));
    }

    /** @param inOne whether anything is converted at all @param first the first day whose rate is asked for */
    Exchanging of(boolean inOne, LocalDate first) {
        HouseRates kept = rates.getIfAvailable();
        LocalDate today = LocalDate.now(clock);
        if (!inOne || kept == null) {
            return new Exchanging(null, today, Map.of());
        }
        LocalDate from = first.isBefore(today) ? first : today;
        List<Currency> all = List.copyOf(Currency.getAvailableCurrencies());
        return new Exchanging(
                kept.house().getCurrencyCode(),
                today,
                kept.between(all, from, today).rates());
    }
}
