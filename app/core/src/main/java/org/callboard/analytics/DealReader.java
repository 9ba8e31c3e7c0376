package org.callboard.analytics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.callboard.access.CurrentUser;
import org.callboard.access.Sight;
import org.callboard.access.SubjectGuard;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.records.RecordQuery;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads copies of deals, always cut to what the current user may see of deals. */
@Repository
class DealReader {

    private static final String LISTED =
            """
            d.id, d.title, d.pipeline, d.stage_name, d.state, d.owner, d.amount, d.currency, d.probability, d.close_on,
            d.closed_on""";

    private final NamedParameterJdbcTemplate jdbc;
    private final CurrentUser currentUser;
    private final SubjectGuard guard;
    private final ListFilters lists;

    DealReader(NamedParameterJdbcTemplate jdbc, CurrentUser currentUser, SubjectGuard guard, ListFilters lists) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.guard = guard;
        this.lists = lists;
    }

    /** @throws Forbidden for whoever sees no deals at all */
    DealWhere where(RecordQuery filter) {
        Sight sight = guard.mayRead(DealKeeper.DEAL, currentUser.viewer());
        if (sight instanceof Sight.None) {
            throw new Forbidden("You do not work with deals.");
        }
        return DealWhere.isEnoughFor(filter) ? new DealWhere(sight, filter) : lists.of(filter, sight);
    }

    <T> List<T> read(String sql, DealWhere where, RowMapper<T> row) {
        return jdbc.query(sql, where.params(), row);
    }

    /** @param from what stands after {@code from}, with its conditions @param days SQL of the days to show, or null */
    Page<ListedDeal> list(String from, DealWhere where, String days, String order, PageRequest page) {
        Long total = jdbc.queryForObject("select count(*) from " + from, where.params(), Long.class);
        String sql = "select %s, %s as days from %s order by %s, d.id limit %d offset %d"
                .formatted(LISTED, days == null ? "null::float8" : days, from, order, page.size(), page.offset());
        return new Page<>(read(sql, where, ROW), page.page(), page.size(), total == null ? 0 : total);
    }

    private static final RowMapper<ListedDeal> ROW = (row, n) -> new ListedDeal(
            row.getObject("id", java.util.UUID.class),
            row.getString("title"),
            row.getString("pipeline"),
            row.getString("stage_name"),
            row.getString("state"),
            row.getString("owner"),
            row.getBigDecimal("amount"),
            row.getString("currency"),
            row.getBigDecimal("probability"),
            row.getObject("close_on", java.time.LocalDate.class),
            row.getObject("closed_on", java.time.LocalDate.class),
            row.getObject("days", Double.class));

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
