package org.callboard.deal.approval;

import java.util.Optional;
import org.callboard.kernel.HouseRates;
import org.callboard.kernel.Money;
import org.callboard.kernel.WorkingDays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What deals are worth in the house's own currency, in which thresholds are written. */
@Component
class HouseWorth {

    private final ObjectProvider<HouseRates> rates;
    private final WorkingDays days;

    HouseWorth(ObjectProvider<HouseRates> rates, WorkingDays days) {
        this.rates = rates;
        this.days = days;
    }

    /** By today's rate, rounded; nothing when no rate is known. Where nobody keeps rates, a sum is what it says. */
    Optional<Money> of(Money sum) {
        HouseRates known = rates.getIfAvailable();
        return known == null ? Optional.of(sum) : known.worth(sum, days.today()).map(Money::rounded);
    }
}
