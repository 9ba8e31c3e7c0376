package org.callboard.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ForecastDesk implements Forecasts {

    static final String OMITTED = "omitted";
    private static final String COUNTED = "d.category is distinct from '" + OMITTED + "'";

    private static final String OPEN =
            """
            select %s as bucket, %s as grp, coalesce(d.currency, '') as currency,
                count(*) filter (where %3$s) as deals,
                coalesce(sum(d.amount) filter (where %3$s), 0) as amount,
                coalesce(sum(d.amount * d.probability / 100) filter (where %3$s), 0) as weighted,
                coalesce(sum(d.amount) filter (where d.category = 'commit'), 0) as commit,
                coalesce(sum(d.amount) filter (where d.category = 'best-case'), 0) as best_case,
                coalesce(sum(d.amount) filter (where d.category = 'omitted'), 0) as omitted
            from analytics.deal d where %4$s group by 1, 2, 3""";

    private static final String WON =
            """
            select to_char(d.closed_on, 'YYYY-MM') as bucket, %s as grp, coalesce(d.currency, '') as currency,
                count(*) as deals, coalesce(sum(d.amount), 0) as amount
            from analytics.deal d where %s group by 1, 2, 3""";

    private final DealReader reader;
    private final QuotaRows quotas;
    private final QuotaRights rights;
    private final Clock clock;

    ForecastDesk(DealReader reader, QuotaRows quotas, QuotaRights rights, Clock clock) {
        this.reader = reader;
        this.quotas = quotas;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Forecast of(ForecastQuery query) {
        ForecastLines lines = new ForecastLines();
        By by = query.by();
        DealWhere open = open(query);
        String bucket = bucket(query, open);
        String sql = OPEN.formatted(bucket, by.sql(), COUNTED, open.sql());
        reader.read(sql, open, (row, n) -> lines.open(key(row), sums(row)));
        DealWhere won = won(query);
        reader.read(
                WON.formatted(by.sql(), won.sql()),
                won,
                (row, n) -> lines.won(key(row), row.getLong("deals"), row.getBigDecimal("amount")));
        quotas.between(query.from(), query.to(), rights.seen()).forEach(quota -> lines.quota(query, quota));
        List<Forecast.Line> all = lines.all();
        return new Forecast(all, reader.names(by, all, Forecast.Line::group), clock.instant());
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
        return reader.where(query.filter()).and("d.state = 'OPEN'");
    }

    private DealWhere won(ForecastQuery query) {
        return reader.where(query.filter())
                .and("d.state = 'WON'")
                .from("d.closed_on", query.from().atDay(1))
                .to("d.closed_on", query.to().atEndOfMonth());
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
        if (currency != null) {
            where.is("coalesce(d.currency, '')", bounded("currency", currency));
        }
        String from = "analytics.deal d where " + where.sql();
        return reader.list(from, where, null, "d.amount desc nulls last", page);
    }

    static String bounded(String name, String value) {
        if (value.length() > 200 || value.indexOf('\0') >= 0) {
            throw new BadInput(name, "Is too long (at most 200 characters), or holds the character NUL.");
        }
        return value;
    }
}
