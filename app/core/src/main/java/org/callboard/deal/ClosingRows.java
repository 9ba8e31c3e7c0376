package org.callboard.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.kernel.Money;
import org.callboard.records.RecordConditions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which deals close when. */
@Repository
class ClosingRows {

    /** Two indexes, one for those that are over and one for those that are not. */
    private static final String PART = """
            select id, title, amount, amount_currency, probability, state, owner, team,
                coalesce(closed_on, close_on) as day
            from deal.deal where (%s)
                and (closed_on between :from and :to or closed_on is null and close_on between :from and :to)
            """;

    private final JdbcClient jdbc;

    ClosingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A deal on its day. */
    record Row(LocalDate day, UUID id, String title, Money amount, DealState state, String owner, String team) {}

    private record Part(LocalDate day, String currency, long count, BigDecimal sum, BigDecimal weighted) {}

    private static String closing(RecordConditions.Rows asked) {
        return asked.parts().stream().map(PART::formatted).collect(Collectors.joining(" union all "));
    }

    /** The most valuable of each day. */
    List<Row> first(RecordConditions.Rows asked, LocalDate from, LocalDate to, int most) {
        return jdbc.sql("""
                        select * from (
                            select c.*, row_number() over (partition by day order by amount desc nulls last, id) as place
                            from (%s) c) ranked
                        where place <= :most order by day, place
                        """.formatted(closing(asked)))
                .params(asked.params())
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query((row, n) -> new Row(
                        row.getObject("day", LocalDate.class),
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        DealStore.money(row, "amount"),
                        DealState.valueOf(row.getString("state")),
                        row.getString("owner"),
                        row.getString("team")))
                .list();
    }

    /** In the order of days. */
    Map<LocalDate, Totals> totals(RecordConditions.Rows asked, LocalDate from, LocalDate to) {
        List<Part> parts = jdbc.sql("""
                        select day, amount_currency, count(*) as many, sum(amount) as sum,
                            sum(amount * probability / 100) as weighted
                        from (%s) c group by day, amount_currency
                        """.formatted(closing(asked)))
                .params(asked.params())
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new Part(
                        row.getObject("day", LocalDate.class),
                        row.getString("amount_currency"),
                        row.getLong("many"),
                        row.getBigDecimal("sum"),
                        row.getBigDecimal("weighted")))
                .list();
        Map<LocalDate, List<Part>> days = new TreeMap<>();
        parts.forEach(part ->
                days.computeIfAbsent(part.day(), day -> new ArrayList<>()).add(part));
        Map<LocalDate, Totals> totals = new TreeMap<>();
        days.forEach((day, of) -> totals.put(day, totals(of)));
        return totals;
    }

    private static Totals totals(List<Part> parts) {
        long many = parts.stream().mapToLong(Part::count).sum();
        List<Totals.Sum> sums = parts.stream()
                .filter(part -> part.currency() != null && part.sum() != null)
                .map(part -> new Totals.Sum(
                        Money.of(part.sum(), part.currency()),
                        Money.of(orZero(part.weighted()), part.currency()).rounded(),
                        part.count()))
                .sorted(Comparator.comparing((Totals.Sum sum) -> sum.amount().value())
                        .reversed())
                .toList();
        return new Totals(many, sums);
    }

    private static BigDecimal orZero(BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
