package org.callboard.quote;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.callboard.kernel.Money;
import org.callboard.kernel.NotFound;
import org.callboard.records.text.FieldCheck;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeptRates implements Rates {

    private static final int MOST = 500;
    private static final int DECIMALS = 10;

    private final JdbcClient jdbc;
    private final Keepers keepers;
    private final Clock clock;
    private final Currency house;

    KeptRates(JdbcClient jdbc, Keepers keepers, Clock clock, @Value("${crm.currency:EUR}") String house) {
        this.jdbc = jdbc;
        this.keepers = keepers;
        this.clock = clock;
        this.house = Currency.getInstance(house);
    }

    @Override
    public Currency house() {
        return house;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Rate> all(String currency) {
        keepers.requireSeller();
        FieldCheck check = new FieldCheck();
        String code = currency == null ? null : Currencies.code(check, "currency", currency);
        check.done();
        return jdbc.sql("select currency, valid_from, rate, set_by from quote.rate"
                        + " where cast(:code as text) is null or currency = :code"
                        + " order by valid_from desc, currency limit " + MOST)
                .param("code", code)
                .query((row, n) -> new Rate(
                        row.getString(1), row.getObject(2, LocalDate.class), row.getBigDecimal(3), row.getString(4)))
                .list();
    }

    @Override
    @Transactional
    public void set(String currency, LocalDate from, BigDecimal rate) {
        keepers.requireKeeper();
        FieldCheck check = new FieldCheck();
        String code = Currencies.code(check, "currency", currency);
        if (house.getCurrencyCode().equals(code)) {
            check.wrong("currency", "Is the house's own, which is always worth 1; choose another.");
        }
        Days.required(check, "validFrom", from);
        if (rate == null
                || rate.signum() <= 0
                || rate.compareTo(Amounts.MOST) > 0
                || Amounts.bare(rate).scale() > DECIMALS) {
            check.wrong(
                    "rate", "Give how much of it one " + house + " is worth, like 1.0875, with at most 10 decimals.");
        }
        check.done();
        jdbc.sql("""
                        insert into quote.rate (currency, valid_from, rate, set_by, set_at) values (?, ?, ?, ?, ?)
                        on conflict (currency, valid_from) do update
                            set rate = excluded.rate, set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .params(code, from, rate, keepers.username(), Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    @Transactional
    public void remove(String currency, LocalDate from) {
        keepers.requireKeeper();
        int gone = jdbc.sql("delete from quote.rate where currency = ? and valid_from = ?")
                .params(currency, from)
                .update();
        if (gone == 0) {
            throw new NotFound("rate of " + currency + " from", from);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Money> convert(Money money, Currency to, LocalDate day) {
        return on(day).convert(money, to);
    }

    Exchange on(LocalDate day) {
        return new Exchange(currency -> worth(currency, day));
    }

    /** What one of the house's currency is worth in this one. */
    private Optional<BigDecimal> worth(Currency currency, LocalDate day) {
        if (currency.equals(house)) {
            return Optional.of(BigDecimal.ONE);
        }
        return jdbc.sql("select rate from quote.rate where currency = ? and valid_from <= ?"
                        + " order by valid_from desc limit 1")
                .params(currency.getCurrencyCode(), day)
                .query(BigDecimal.class)
                .optional();
    }
}
