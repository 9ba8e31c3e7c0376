package org.callboard.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
                    else to_char(d.close_on, 'YYYY-MM') end"""
                .formatted(
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
        if (bucket != null && won) {
            where.is("to_char(d.closed_on, 'YYYY-MM')", bounded("bucket", bucket));
        } else if (bucket != null) {
            where.is(bucket(query, where), bounded("bucket", bucket));
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

    static String bounded(String name, String value) {
        if (value.length() > 200 || value.indexOf('\0') >= 0) {
            throw new BadInput(name, "Is too long (at most 200 characters), or holds the character NUL.");
        }
        return value;
    }
}
