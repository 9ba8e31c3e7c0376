package org.callboard.support.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.access.CurrentUser;
import org.callboard.access.Sight;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.PageKey;
import org.callboard.kernel.WorkingDays;
import org.callboard.support.TicketLine;
import org.callboard.support.TicketReports;
import org.callboard.support.Tickets;
import org.callboard.support.ticket.Lines;
import org.callboard.support.ticket.TicketKind;
import org.callboard.support.ticket.TicketRow;
import org.callboard.support.ticket.TicketRows;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the tickets themselves: their rows hold all that is counted, so that a figure and its list never differ. */
@Service
class ReportDesk implements TicketReports {

    private static final int MOST = 200;
    private static final int MOST_LINES = 1_000;
    private static final int MOST_DAYS = 20 * 366;

    private final NamedParameterJdbcTemplate jdbc;
    private final TicketKind kind;
    private final Lines lines;
    private final WorkingDays days;
    private final CurrentUser currentUser;
    private final Clock clock;

    ReportDesk(
            NamedParameterJdbcTemplate jdbc,
            TicketKind kind,
            Lines lines,
            WorkingDays days,
            CurrentUser currentUser,
            Clock clock) {
        this.jdbc = jdbc;
        this.kind = kind;
        this.lines = lines;
        this.days = days;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Report figures(Query query) {
        ReportSql sql = sql(query);
        List<Line> grouped = query.by() == By.NOTHING ? List.of() : lines(sql, sql.group());
        Line total = lines(sql, "null::text").stream().findFirst().orElseGet(ReportDesk::nothing);
        return new Report(query.from(), query.to(), query.by(), grouped, total);
    }

    private ReportSql sql(Query query) {
        if (query.from() == null || query.to() == null || query.to().isBefore(query.from())) {
            throw new BadInput(
                    "to", "Say the first and the last day of the period, like from=2026-01-01&to=2026-03-31.");
        }
        if (ChronoUnit.DAYS.between(query.from(), query.to()) > MOST_DAYS) {
            throw new BadInput("to", "A report looks at twenty years at most.");
        }
        Sight sight = kind.mayRead(currentUser.viewer());
        if (sight instanceof Sight.None) {
            throw new Forbidden("Your roles do not let you see tickets.");
        }
        return new ReportSql(
                sight,
                query,
                days.startOf(query.from()),
                days.startOf(query.to().plusDays(1)),
                clock.instant(),
                days.zone().getId());
    }

    private List<Line> lines(ReportSql sql, String group) {
        String solved = " filter (where " + ReportSql.condition(Measure.SOLVED) + ")";
        String counts = Stream.of(Measure.values())
                .map(measure -> "count(*) filter (where " + ReportSql.condition(measure) + ") as "
                        + measure.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        String asked =
                """
                select %1$s as grouped, %2$s,
                    coalesce(sum(t.reopened)%3$s, 0) as reopenings, coalesce(sum(t.reassigned)%3$s, 0) as reassignments,
                    avg(t.response_seconds)%3$s as response_mean,
                    percentile_cont(0.5) within group (order by t.response_seconds)%3$s as response_median,
                    avg(t.resolution_seconds)%3$s as resolution_mean,
                    percentile_cont(0.5) within group (order by t.resolution_seconds)%3$s as resolution_median,
                    avg(extract(epoch from :now::timestamptz - t.opened_at)) filter (where %4$s) as age
                from support.ticket t where %5$s
                group by 1 order by 1 nulls last limit %6$d
                """.formatted(group, counts, solved, ReportSql.condition(Measure.BACKLOG), sql.counted(), MOST_LINES);
        return jdbc.query(asked, sql.params(), ReportDesk::line);
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        Map<Measure, Long> counts = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            counts.put(measure, row.getLong(measure.name().toLowerCase(Locale.ROOT)));
        }
        BigDecimal age = row.getBigDecimal("age");
        return new Line(
                row.getString("grouped"),
                counts,
                row.getLong("reopenings"),
                row.getLong("reassignments"),
                new Spread(number(row, "response_mean"), number(row, "response_median")),
                new Spread(number(row, "resolution_mean"), number(row, "resolution_median")),
                age == null ? null : age.longValue());
    }

    private static Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static Line nothing() {
        Map<Measure, Long> none = new EnumMap<>(Measure.class);
        Stream.of(Measure.values()).forEach(measure -> none.put(measure, 0L));
        return new Line(null, none, 0, 0, new Spread(null, null), new Spread(null, null), null);
    }

    @Override
    @Transactional(readOnly = true)
    public Tickets.Slice<TicketLine> tickets(Query query, Measure measure, String group, String before, int size) {
        if (size < 1 || size > MOST) {
            throw new BadInput("size", "A slice holds 1 to " + MOST + " tickets.");
        }
        if (measure == null) {
            throw new BadInput("measure", "Say which figure: " + List.of(Measure.values()) + ".");
        }
        ReportSql sql = sql(query);
        PageKey key = PageKey.read(before);
        String asked = "select t.* from support.ticket t where " + sql.where() + " and "
                + ReportSql.condition(measure) + " and " + sql.inGroup(group)
                + " and (:first or (t.created_at, t.id) < (:at, :id)) order by t.created_at desc, t.id desc limit "
                + (size + 1);
        Map<String, Object> params = new HashMap<>(sql.params());
        params.put("first", key == null);
        params.put("at", (key == null ? Instant.EPOCH : key.at()).atOffset(ZoneOffset.UTC));
        params.put("id", key == null ? new UUID(0, 0) : key.id());
        List<TicketRow> found = jdbc.query(asked, params, TicketRows::ticket);
        List<TicketRow> items = found.size() > size ? found.subList(0, size) : found;
        TicketRow last = found.size() > size ? items.get(size - 1) : null;
        return new Tickets.Slice<>(
                lines.of(items), last == null ? null : new PageKey(last.createdAt(), last.id()).toString());
    }
}
