package org.callboard.quote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.callboard.kernel.HouseRates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kept rates, for those who add up sums of several currencies. */
@Repository
class RatesOfDays implements HouseRates {

    private final JdbcClient jdbc;
    private final Rates rates;

    RatesOfDays(JdbcClient jdbc, Rates rates) {
        this.jdbc = jdbc;
        this.rates = rates;
    }

    @Override
    public Currency house() {
        return rates.house();
    }

    @Override
    public Dated between(Collection<Currency> currencies, LocalDate from, LocalDate to) {
        Map<Currency, NavigableMap<LocalDate, BigDecimal>> found = new HashMap<>();
        jdbc.sql("""
                        select r.currency, r.valid_from, r.rate from quote.rate r
                        where r.currency = any(cast(:currencies as bpchar[])) and r.valid_from <= :to and r.valid_from >= coalesce(
                            (select max(held.valid_from) from quote.rate held
                             where held.currency = r.currency and held.valid_from <= :from), :from)
                        """)
                .param(
                        "currencies",
                        currencies.stream().map(Currency::getCurrencyCode).toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    found.computeIfAbsent(Currency.getInstance(row.getString(1)), code -> new TreeMap<>())
                            .put(row.getObject(2, LocalDate.class), row.getBigDecimal(3));
                });
        return new Dated(house(), found);
    }
}
