package org.callboard.analytics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.callboard.analytics.Changes.Begin;
import org.callboard.analytics.Changes.End;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ChangesDesk implements PipelineChanges {

    private static final int MOST_NIGHTS = 400;

    private static final String FLOWS = """
            select d.begins, d.ends, d.currency, %s as deals, coalesce(sum(d.before), 0) as before,
                coalesce(sum(d.after), 0) as after
            from (%s) d group by 1, 2, 3 order by 1, 2, 3""";

    private final DealReader reader;
    private final NightRows nights;
    private final Clock clock;

    ChangesDesk(DealReader reader, NightRows nights, Clock clock) {
        this.reader = reader;
        this.nights = nights;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Changes of(ChangesQuery query) {
        DealWhere where = reader.where(query.filter(), By.NOTHING);
        Span span = span(query);
        String sql = FLOWS.formatted(where.count(), ChangesSql.moved(query, span, where));
        List<Changes.Flow> flows = reader.read(
                sql,
                where,
                (row, n) -> new Changes.Flow(
                        Begin.valueOf(row.getString("begins")),
                        End.valueOf(row.getString("ends")),
                        row.getString("currency"),
                        row.getLong("deals"),
                        row.getBigDecimal("before"),
                        row.getBigDecimal("after")));
        return new Changes(span.from(), span.taken(), span.to(), flows);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<ListedDeal> deals(ChangesQuery query, Begin begin, End end, String currency, PageRequest page) {
        DealWhere where = reader.where(query.filter(), By.NOTHING);
        String moved = ChangesSql.moved(query, span(query), where);
        StringBuilder from = new StringBuilder("(").append(moved).append(") d where true");
        if (begin != null) {
            from.append(" and d.begins = ").append(where.param(begin.name()));
        }
        if (end != null) {
            from.append(" and d.ends = ").append(where.param(end.name()));
        }
        if (currency != null) {
            from.append(" and coalesce(d.currency, '') = ")
                    .append(where.param(ForecastDesk.bounded("currency", currency)));
        }
        return reader.list(from.toString(), where, null, "d.amount desc nulls last", page);
    }

    /** Nights that are kept. @param to {@code null} for now */
    record Span(LocalDate from, Instant taken, LocalDate to) {}

    private Span span(ChangesQuery query) {
        NightRows.Night from = nights.lastUpTo(query.from()).orElseThrow(() -> new BadInput("from", noneSoEarly()));
        LocalDate today = LocalDate.now(clock);
        if (query.to() == null || !query.to().isBefore(today)) {
            return new Span(from.day(), from.takenAt(), null);
        }
        LocalDate to = nights.lastUpTo(query.to())
                .map(NightRows.Night::day)
                .filter(day -> day.isAfter(from.day()))
                .orElseThrow(() -> new BadInput("to", "No later night is kept up to that day; choose a later day."));
        return new Span(from.day(), from.takenAt(), to);
    }

    private String noneSoEarly() {
        return nights.first()
                .map(first -> "Nights are kept from " + first + " on.")
                .orElse("No night is kept yet; the first one is tonight's.");
    }

    @Override
    @Transactional(readOnly = true)
    public List<LocalDate> nights(int limit) {
        if (limit < 1 || limit > MOST_NIGHTS) {
            throw new BadInput("limit", "Between 1 and " + MOST_NIGHTS + ".");
        }
        reader.where(org.callboard.records.RecordQuery.all(), By.NOTHING);
        return nights.newest(limit);
    }
}
