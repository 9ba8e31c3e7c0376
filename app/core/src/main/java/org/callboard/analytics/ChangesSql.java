package org.callboard.analytics;

import java.time.LocalDate;

/** Two states of each deal side by side, and what became of it. */
final class ChangesSql {

    /** The same columns from now as from a night. */
    private static final String NOW = "(select d.state, d.amount, d.currency, d.close_on)";

    private static final String NIGHT = """
            (select s.state, s.amount, s.currency, s.close_on, s.deal_id from analytics.snapshot s
             where s.from_day <= %1$s and s.until_day > %1$s)""";

    private static final String MOVED = """
            select d.id, d.title, d.pipeline, d.stage_name, d.state, d.owner, d.probability, d.close_on, d.closed_on,
                coalesce(%9$s, %8$s) as amount, coalesce(b.currency, a.currency, '') as currency,
                case when a.state = 'OPEN' and a.currency = coalesce(b.currency, a.currency) then %8$s end
                    as before,
                %9$s as after, %10$s as part,
                case when a.state is null then 'NEW' when a.state <> 'OPEN' then 'REOPENED'
                     when %1$s then 'OPEN' else 'MOVED_IN' end as begins,
                case when b.state <> 'OPEN' then b.state
                     when not (%2$s) then case when %3$s then 'MOVED_FORWARD' else 'SLIPPED' end
                     when a.state = 'OPEN' and b.close_on > a.close_on then 'SLIPPED'
                     when a.state = 'OPEN' and a.currency = b.currency and %9$s > %8$s then 'GROWN'
                     when a.state = 'OPEN' and a.currency = b.currency and %9$s < %8$s then 'SHRUNK'
                     else 'SAME' end as ends
            from %11$s left join %4$s a on a.deal_id = d.id %5$s
            where %6$s and (d.closed_on is null or d.closed_on > %7$s)
                and (a.state = 'OPEN' and %1$s or (%2$s) and (b.state = 'OPEN' or a.state is null or a.state = 'OPEN'))
                and b.state is not null""";

    private ChangesSql() {}

    static String moved(ChangesQuery query, ChangesDesk.Span span, DealWhere where) {
        String from = where.param(span.from());
        String later = span.to() == null
                ? "cross join lateral " + NOW + " b"
                : "join " + NIGHT.formatted(where.param(span.to())) + " b on b.deal_id = d.id";
        Days closing = query.closing();
        String before = "a.amount * " + where.part();
        return MOVED.formatted(
                within("a", closing, where),
                within("b", closing, where),
                closing == null ? "false" : "b.close_on < " + where.param(closing.from()),
                NIGHT.formatted(from),
                later,
                where.sql(),
                from,
                before,
                span.to() == null ? "b.amount" : "b.amount * " + where.part(),
                where.part(),
                where.table());
    }

    /** Whether it was to close in the days looked at; without a day it is in no days. */
    private static String within(String state, Days closing, DealWhere where) {
        return closing == null
                ? "true"
                : "coalesce(%s.close_on between %s and %s, false)"
                        .formatted(state, day(where, closing.from()), day(where, closing.to()));
    }

    private static String day(DealWhere where, LocalDate day) {
        return where.param(day);
    }
}
