package org.callboard.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ForecastDesk implements Forecasts {

    private final DealReader reader;
    private final QuotaRows quotas;
    private final QuotaRights rights;
    private final Exchanges exchanges;
    private final Clock clock;

    ForecastDesk(DealReader reader, QuotaRows quotas, QuotaRights rights, Exchanges exchanges, Clock clock) {
        this.reader = reader;
        this.quotas = quotas;
        this.rights = rights;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Forecast of(ForecastQuery query) {
        Exchanging rates = exchanges.of(query);
        ForecastLines lines = new ForecastLines(rates);
        By by = query.by();
        DealWhere open = open(query);
        reader.read(
                ForecastSql.open(query, bucket(query, open), open), open, (row, n) -> lines.open(key(row), sums(row)));
        DealWhere won = won(query);
        reader.read(
                ForecastSql.won(query, won),
                won,
                (row, n) -> lines.won(
                        key(row),
                        row.getObject("day", LocalDate.class),
                        row.getLong("deals"),
                        row.getBigDecimal("amount")));
        quotas.between(query.from(), query.to(), rights.seen()).forEach(quota -> lines.quota(query, quota));
        List<Forecast.Line> all = lines.all();
        return new Forecast(
                all, reader.names(by, all, Forecast.Line::group), clock.instant(), query.inOne() ? rates.said() : null);
    }

    private static ForecastLines.Key key(ResultSet row) throws SQLException {
        return new ForecastLines.Key(row.getString("bucket"), row.getString("grp"), row.getString("currency"));
    }

    private static ForecastLines.Open sums(ResultSet row) throws SQLException {
        return new ForecastLines.Open(
                row.getLong("deals"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("weighted"),
                row.getBigDecimal("commit"),
                row.getBigDecimal("best_case"),
                row.getBigDecimal("omitted"));
    }

    private DealWhere open(ForecastQuery query) {
        return measured(query).and("d.state = 'OPEN'");
    }

    private DealWhere won(ForecastQuery query) {
        return measured(query)
                .and("d.state = 'WON'")
                .from("d.closed_on", query.from().atDay(1))
                .to("d.closed_on", query.to().atEndOfMonth());
    }

    private DealWhere measured(ForecastQuery query) {
        DealWhere where = reader.where(query.filter(), query.by());
        return query.measure().isRecurring() ? where.and("d.recurring is not null") : where;
    }

    private static String bucket(ForecastQuery query, DealWhere where) {
        return """
                case when d.close_on is null then '%s' when d.close_on < %s then '%s' when d.close_on > %s then '%s'
                    else to_char(d.close_on, 'YYYY-MM') end""".formatted(
                        Forecast.UNDATED,
                        where.param(query.from().atDay(1)),
                        Forecast.OVERDUE,
                        where.param(query.to().atEndOfMonth()),
                        Forecast.LATER);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<ListedDeal> deals(
            ForecastQuery query, String bucket, String group, String currency, boolean won, PageRequest page) {
        DealWhere where = won ? won(query) : open(query);
        if (bucket != null) {
            within(query, bounded("bucket", bucket), won, where);
        }
        if (group != null) {
            where.is(query.by().sql(), bounded("group", group));
        }
        Exchanging rates = exchanges.of(query);
        if (currency != null) {
            where.and(ForecastSql.ofCurrency(query, bounded("currency", currency), rates, won, where));
        }
        String largest = ForecastSql.largest(rates, where);
        return reader.list(where.table() + " where " + where.sql(), where, query.measure(), null, largest, page);
    }

    /** The same as the buckets of sums, as an index has it. */
    private static void within(ForecastQuery query, String bucket, boolean won, DealWhere where) {
        String day = won ? "d.closed_on" : "d.close_on";
        switch (bucket) {
            case Forecast.UNDATED -> where.and(day + " is null");
            case Forecast.OVERDUE -> where.to(day, query.from().atDay(1).minusDays(1));
            case Forecast.LATER -> where.from(day, query.to().plusMonths(1).atDay(1));
            default ->
                month(bucket)
                        .filter(month -> !month.isBefore(query.from()) && !month.isAfter(query.to()))
                        .ifPresentOrElse(
                                month -> where.from(day, month.atDay(1)).to(day, month.atEndOfMonth()),
                                () -> where.and("false"));
        }
    }

    private static Optional<YearMonth> month(String bucket) {
        try {
            return Optional.of(YearMonth.parse(bucket));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    static String bounded(String name, String value) {
        if (value.length() > 200 || value.indexOf('\0') >= 0) {
            throw new BadInput(name, "Is too long (at most 200 characters), or holds the character NUL.");
        }
        return value;
    }
}
