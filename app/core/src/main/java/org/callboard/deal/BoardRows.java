package org.callboard.deal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.kernel.Money;
import org.callboard.records.FreshlyPlanned;
import org.callboard.records.RecordConditions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Asks for boards: sums in one statement, the first cards of all columns in another; each part of a viewer's sight by its index. */
@Repository
class BoardRows {

    private static final String ON_BOARD = " and pipeline = :board and (state = 'OPEN' or closed_on >= :since)";
    private static final String ORDER = " order by coalesce(close_on, 'infinity'::date), id limit :most";
    private static final String CARD =
            "id, title, company_id, amount, amount_currency, probability, owner, team, stage, state, stage_since,"
                    + " rotten_at, close_on, version";

    private final NamedParameterJdbcTemplate jdbc;

    BoardRows(JdbcTemplate template) {
        this.jdbc = new NamedParameterJdbcTemplate(new FreshlyPlanned(template.getDataSource()));
    }

    /** @param since the day from which closed deals are shown */
    record Scope(RecordConditions.Rows rows, String pipeline, LocalDate since) {

        Map<String, Object> with(Object... namesAndValues) {
            Map<String, Object> params = new HashMap<>(rows.params());
            params.put("board", pipeline);
            params.put("since", since);
            for (int i = 0; i < namesAndValues.length; i += 2) {
                params.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
            return params;
        }
    }

    /** What stands in a stage in one currency. @param owner {@code null} also where nobody asked for owners */
    record Heap(
            String stage,
            String owner,
            String currency,
            long count,
            BigDecimal amount,
            BigDecimal weighted,
            Money recurring) {}

    record CardRow(
            UUID id,
            String title,
            UUID companyId,
            Money amount,
            BigDecimal probability,
            String owner,
            String team,
            String stage,
            DealState state,
            Instant stageSince,
            Instant rottenAt,
            LocalDate closeOn,
            long version) {}

    List<Heap> heaps(Scope scope, boolean byOwner) {
        if (scope.rows().parts().isEmpty()) {
            return List.of();
        }
        String owner = byOwner ? "owner" : "null::text";
        String all = scope.rows().parts().stream()
                .map(part -> """
                        select stage, %s as owner, amount_currency, amount, probability, recurring, recurring_currency
                        from deal.deal where %s%s""".formatted(owner, part, ON_BOARD))
                .collect(Collectors.joining(" union all "));
        return jdbc.query(
                "select stage, owner, amount_currency, count(*) as deals, sum(amount) as amount,"
                        + " sum(amount * probability / 100) as weighted, sum(recurring) as recurring,"
                        + " recurring_currency from (" + all
                        + ") d group by stage, owner, amount_currency, recurring_currency",
                scope.with(),
                (row, n) -> new Heap(
                        row.getString("stage"),
                        row.getString("owner"),
                        row.getString("amount_currency"),
                        row.getLong("deals"),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("weighted"),
                        DealStore.money(row, "recurring")));
    }

    /** What stages were called that the newest model has no more. */
    Map<String, String> names(String pipeline, Collection<String> stages) {
        Map<String, String> names = new HashMap<>();
        stages.forEach(stage -> jdbc.query(
                "select stage_name from deal.deal where pipeline = :board and stage = :stage and merged_into is null"
                        + " limit 1",
                Map.of("board", pipeline, "stage", stage),
                row -> {
                    names.put(stage, row.getString(1));
                }));
        return names;
    }

    /** The first cards of each stage. */
    List<CardRow> first(Scope scope, Collection<String> stages, int most) {
        return cells(
                scope,
                "unnest(:stages::text[]) as cell (stage)",
                "stage = cell.stage",
                scope.with("stages", stages.toArray(String[]::new), "most", most));
    }

    /** The first cards of each stage of each of these owners. */
    List<CardRow> first(Scope scope, Collection<String> stages, Collection<String> owners, int most) {
        return cells(
                scope,
                "unnest(:stages::text[]) as s (stage) cross join unnest(:owners::text[]) as cell (owner)",
                "stage = s.stage and owner = cell.owner",
                scope.with(
                        "stages",
                        stages.toArray(String[]::new),
                        "owners",
                        owners.toArray(String[]::new),
                        "most",
                        most));
    }

    private List<CardRow> cells(Scope scope, String cells, String inCell, Map<String, Object> params) {
        if (scope.rows().parts().isEmpty()) {
            return List.of();
        }
        String all = scope.rows().parts().stream()
                .map(part ->
                        "(select " + CARD + " from deal.deal where " + part + ON_BOARD + " and " + inCell + ORDER + ")")
                .collect(Collectors.joining(" union all "));
        return jdbc.query(
                "select c.* from " + cells + " cross join lateral (select * from (" + all + ") p" + ORDER + ") c",
                params,
                BoardRows::card);
    }

    List<CardRow> after(Scope scope, String stage, CardKey key, int most) {
        if (scope.rows().parts().isEmpty()) {
            return List.of();
        }
        String from = key == null ? "" : " and (coalesce(close_on, 'infinity'::date), id) > (:day::date, :id)";
        String all = scope.rows().parts().stream()
                .map(part -> "(select " + CARD + " from deal.deal where " + part + ON_BOARD + " and stage = :stage"
                        + from + ORDER + ")")
                .collect(Collectors.joining(" union all "));
        Map<String, Object> params = scope.with("stage", stage, "most", most);
        if (key != null) {
            params.put("day", key.day());
            params.put("id", key.id());
        }
        return jdbc.query("select * from (" + all + ") p" + ORDER, params, BoardRows::card);
    }

    /** Those of the ids that stand on the board. */
    List<CardRow> among(Scope scope, Collection<UUID> ids) {
        if (scope.rows().parts().isEmpty()) {
            return List.of();
        }
        String all = scope.rows().parts().stream()
                .map(part -> "select " + CARD + " from deal.deal where " + part + ON_BOARD + " and id = any(:ids)")
                .collect(Collectors.joining(" union all "));
        return jdbc.query(all, scope.with("ids", ids.toArray(UUID[]::new)), BoardRows::card);
    }

    private static CardRow card(ResultSet row, int n) throws SQLException {
        return new CardRow(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getObject("company_id", UUID.class),
                DealStore.money(row, "amount"),
                row.getBigDecimal("probability"),
                row.getString("owner"),
                row.getString("team"),
                row.getString("stage"),
                DealState.valueOf(row.getString("state")),
                DealStore.moment(row, "stage_since"),
                DealStore.moment(row, "rotten_at"),
                row.getObject("close_on", LocalDate.class),
                row.getLong("version"));
    }
}
