package org.callboard.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.callboard.access.CurrentUser;
import org.callboard.access.Sight;
import org.callboard.access.SubjectGuard;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.records.FreshlyPlanned;
import org.callboard.records.RecordQuery;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads copies of deals, always cut to what the current user may see of deals. */
@Repository
class DealReader {

    private static final String LISTED = """
            select d.id, d.title, d.pipeline, d.stage_name, d.state, d.owner, %s as amount, %s as currency, d.probability,
                d.close_on, d.closed_on, %s as days, %s as part
            from %s""";

    /** Several parts of one deal are one row, of all their owners. */
    private static final String WHOLE = """
            select d.id, min(d.title) as title, min(d.pipeline) as pipeline, min(d.stage_name) as stage_name,
                min(d.state) as state, string_agg(d.owner, ', ' order by d.owner) as owner, sum(d.amount) as amount,
                min(d.currency) as currency, min(d.probability) as probability, min(d.close_on) as close_on,
                min(d.closed_on) as closed_on, max(d.days) as days, sum(d.part) as part
            from (%s) d group by d.id""";

    /** Of one transaction: a hundred thousand deals are grouped and sorted in memory. */
    private static final String ROOM_TO_SORT = "set local work_mem = '32MB'";

    private final NamedParameterJdbcTemplate jdbc;
    private final CurrentUser currentUser;
    private final SubjectGuard guard;
    private final ListFilters lists;

    DealReader(JdbcTemplate template, CurrentUser currentUser, SubjectGuard guard, ListFilters lists) {
        this.jdbc = new NamedParameterJdbcTemplate(new FreshlyPlanned(template.getDataSource()));
        this.currentUser = currentUser;
        this.guard = guard;
        this.lists = lists;
    }

    /** @throws Forbidden for whoever sees no deals at all */
    DealWhere where(RecordQuery filter, By by) {
        Sight sight = guard.mayRead(DealKeeper.DEAL, currentUser.viewer());
        if (sight instanceof Sight.None) {
            throw new Forbidden("You do not work with deals.");
        }
        jdbc.getJdbcOperations().execute(ROOM_TO_SORT);
        return DealWhere.isEnoughFor(filter) ? new DealWhere(sight, filter, by) : lists.of(filter, sight, by);
    }

    <T> List<T> read(String sql, DealWhere where, RowMapper<T> row) {
        return jdbc.query(sql, where.params(), row);
    }

    /** @param from what stands after {@code from}, with its conditions @param days SQL of the days to show, or null */
    Page<ListedDeal> list(String from, DealWhere where, String days, String order, PageRequest page) {
        return list(from, where, Measure.AMOUNT, days, order, page);
    }

    Page<ListedDeal> list(String from, DealWhere where, Measure measure, String days, String order, PageRequest page) {
        Long total = jdbc.queryForObject("select " + where.count() + " from " + from, where.params(), Long.class);
        String rows = LISTED.formatted(
                measure.value(), measure.currency(), days == null ? "null::float8" : days, where.part(), from);
        String sql = "select * from (%s) d order by %s, d.id limit %d offset %d"
                .formatted(where.isOnce() ? rows : WHOLE.formatted(rows), order, page.size(), page.offset());
        return new Page<>(read(sql, where, ROW), page.page(), page.size(), total == null ? 0 : total);
    }

    private static final RowMapper<ListedDeal> ROW = (row, n) -> new ListedDeal(
            row.getObject("id", UUID.class),
            row.getString("title"),
            row.getString("pipeline"),
            row.getString("stage_name"),
            row.getString("state"),
            row.getString("owner"),
            row.getBigDecimal("amount"),
            row.getBigDecimal("amount") == null ? null : row.getString("currency"),
            row.getBigDecimal("probability"),
            row.getObject("close_on", LocalDate.class),
            row.getObject("closed_on", LocalDate.class),
            row.getObject("days", Double.class),
            percent(row.getBigDecimal("part")));

    private static BigDecimal percent(BigDecimal part) {
        return part.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
    }

    /** What people call the groups of a split, where they are ids. */
    <T> Map<String, String> names(By by, List<T> lines, Function<T, String> group) {
        Map<String, String> names = new HashMap<>();
        if (by == By.PRODUCT) {
            String[] ids = lines.stream()
                    .map(group)
                    .filter(id -> !id.isEmpty())
                    .distinct()
                    .toArray(String[]::new);
            jdbc.query(
                    "select id::text, name from analytics.product where id = any((:ids)::uuid[])",
                    Map.of("ids", ids),
                    row -> {
                        names.put(row.getString(1), row.getString(2));
                    });
        }
        return names;
    }
}
