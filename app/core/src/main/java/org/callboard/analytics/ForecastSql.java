package org.callboard.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** What forecasts ask. */
final class ForecastSql {

    private static final String OPEN = """
            select %1$s as bucket, %2$s as grp, %3$s as currency,
                %4$s filter (where %5$s) as deals,
                coalesce(sum(%6$s) filter (where %5$s), 0) as amount,
                coalesce(sum(%6$s * d.probability / 100) filter (where %5$s), 0) as weighted,
                coalesce(sum(%6$s) filter (where d.category = 'commit'), 0) as commit,
                coalesce(sum(%6$s) filter (where d.category = 'best-case'), 0) as best_case,
                coalesce(sum(%6$s) filter (where d.category = 'omitted'), 0) as omitted
            from %7$s where %8$s group by 1, 2, 3""";

    private static final String WON = """
            select to_char(d.closed_on, 'YYYY-MM') as bucket, %s as grp, %s as currency, %s as day,
                %s as deals, coalesce(sum(%s), 0) as amount
            from %s where %s group by 1, 2, 3, 4""";

    private static final String COUNTED = "d.category is distinct from 'omitted'";

    private ForecastSql() {}

    static String open(ForecastQuery query, String bucket, DealWhere where) {
        Measure measure = query.measure();
        return OPEN.formatted(
                bucket,
                query.by().sql(),
                measure.currency(),
                where.count(),
                COUNTED,
                measure.value(),
                where.table(),
                where.sql());
    }

    /** By the day where sums are converted by that day's rate. */
    static String won(ForecastQuery query, DealWhere where) {
        Measure measure = query.measure();
        return WON.formatted(
                query.by().sql(),
                measure.currency(),
                query.inOne() ? "d.closed_on" : "null::date",
                where.count(),
                measure.value(),
                where.table(),
                where.sql());
    }

    /** The deals that a line of a currency holds: of the house's, when all is shown in it, those that a rate made so. */
    static String ofCurrency(ForecastQuery query, String currency, Exchanging rates, boolean won, DealWhere where) {
        String is = query.measure().currency() + " = " + where.param(currency);
        if (!query.inOne()) {
            return is;
        }
        boolean house = currency.equals(rates.house());
        Map<String, LocalDate> since = rates.since();
        String converted = since.keySet().stream()
                .filter(known -> house || known.equals(currency))
                .filter(known -> won || !since.get(known).isAfter(rates.today()))
                .map(known -> converted(query, known, since.get(known), won, where))
                .collect(Collectors.joining(" or "));
        if (converted.isEmpty()) {
            return is;
        }
        return house ? "(" + is + " or " + converted + ")" : is + " and not (" + converted + ")";
    }

    private static String converted(
            ForecastQuery query, String currency, LocalDate since, boolean won, DealWhere where) {
        String is = query.measure().currency() + " = " + where.param(currency);
        return won ? "(" + is + " and d.closed_on >= " + where.param(since) + ")" : is;
    }

    /** The order of a list of deals of several currencies, by what they are worth today. */
    static String largest(Exchanging rates, DealWhere where) {
        Map<String, BigDecimal> today = rates.ofToday();
        if (today.isEmpty()) {
            return "d.amount desc nulls last";
        }
        String worth = today.entrySet().stream()
                .map(rate -> "when " + where.param(rate.getKey()) + " then " + where.param(rate.getValue()))
                .collect(Collectors.joining(" ", "case d.currency ", " else 1 end"));
        return "d.amount / (" + worth + ") desc nulls last";
    }
}
