package org.callboard.quote;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.callboard.kernel.Money;

/** The rates of one day; each is asked for once. */
final class Exchange {

    private final Function<Currency, Optional<BigDecimal>> worth;
    private final Map<Currency, Optional<BigDecimal>> known = new HashMap<>();

    /** @param worth what one of the house's currency is worth in another */
    Exchange(Function<Currency, Optional<BigDecimal>> worth) {
        this.worth = worth;
    }

    /** Exact to 34 digits; nothing when a rate is missing. */
    Optional<Money> convert(Money money, Currency to) {
        if (money.currency().equals(to)) {
            return Optional.of(money);
        }
        return worth(money.currency())
                .flatMap(from -> worth(to)
                        .map(target ->
                                new Money(money.value().multiply(target).divide(from, MathContext.DECIMAL128), to)));
    }

    private Optional<BigDecimal> worth(Currency currency) {
        return known.computeIfAbsent(currency, worth);
    }
}
