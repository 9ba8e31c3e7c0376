package org.callboard.analytics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callboard.kernel.Money;

/** Makes several currencies one, and remembers which it had no rate for. */
final class Exchanging {

    private final String house;
    private final LocalDate today;
    private final Map<String, NavigableMap<LocalDate, BigDecimal>> rates;
    private final Set<String> used = new TreeSet<>();
    private final Set<String> apart = new TreeSet<>();

    /** @param house {@code null} when every currency stays what it is */
    Exchanging(String house, LocalDate today, Map<Currency, NavigableMap<LocalDate, BigDecimal>> rates) {
        this.house = house;
        this.today = today;
        this.rates = rates.entrySet().stream()
                .collect(Collectors.toMap(rate -> rate.getKey().getCurrencyCode(), Map.Entry::getValue));
    }

    String house() {
        return house;
    }

    LocalDate today() {
        return today;
    }

    /** How much of the currency one of the house's is worth; empty where sums stay in their currency. @param day {@code null} for today */
    Optional<BigDecimal> rate(String currency, LocalDate day) {
        if (house == null || currency.isEmpty() || currency.equals(house)) {
            return Optional.empty();
        }
        LocalDate at = day == null || day.isAfter(today) ? today : day;
        Optional<BigDecimal> found = Optional.ofNullable(rates.get(currency))
                .map(known -> known.floorEntry(at))
                .map(Map.Entry::getValue);
        (found.isPresent() ? used : apart).add(currency);
        return found;
    }

    static BigDecimal divide(BigDecimal sum, BigDecimal rate) {
        return sum == null ? null : sum.divide(rate, MathContext.DECIMAL128);
    }

    /** To the digits of the house's currency; exact where nothing is converted. */
    BigDecimal rounded(BigDecimal sum, String currency) {
        return sum == null || house == null || !currency.equals(house)
                ? sum
                : Money.of(sum, house).rounded().value();
    }

    /** From which day on there is a rate, by currency. */
    Map<String, LocalDate> since() {
        Map<String, LocalDate> since = new TreeMap<>();
        rates.forEach((currency, known) -> since.put(currency, known.firstKey()));
        return since;
    }

    Map<String, BigDecimal> ofToday() {
        Map<String, BigDecimal> worth = new TreeMap<>();
        rates.forEach((currency, known) ->
                Optional.ofNullable(known.floorEntry(today)).ifPresent(rate -> worth.put(currency, rate.getValue())));
        return worth;
    }

    /** How it was done; {@code null} when nothing was asked for. */
    Forecast.Exchange said() {
        if (house == null) {
            return null;
        }
        List<Forecast.Rate> today = used.stream()
                .map(currency -> Optional.ofNullable(rates.get(currency).floorEntry(this.today))
                        .map(rate -> new Forecast.Rate(currency, rate.getValue(), rate.getKey()))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
        return new Forecast.Exchange(house, today, List.copyOf(apart));
    }
}
