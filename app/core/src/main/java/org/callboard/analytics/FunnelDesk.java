package org.callboard.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.engine.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class FunnelDesk implements Funnels {

    private static final String CELLS = """
            select %s as grp, d.furthest, d.state, coalesce(d.currency, '') as currency, %s as deals,
                coalesce(sum(d.amount), 0) as amount
            from %s where %s group by 1, 2, 3, 4""";

    private static final String SECONDS = "date_part('epoch', v.left_at - v.entered_at)";

    private static final String TIMES = """
            select %1$s as grp, v.stage, %2$s as heap, count(*) as stays, avg(%3$s) / 86400 as days
            from %4$s join analytics.deal_stage v on v.deal_id = d.id
            where %5$s and v.open and v.left_at is not null group by 1, 2, 3""";

    private final DealReader reader;
    private final StageOrder order;
    private final BottleneckSearch bottlenecks;
    private final FunnelSlices slices;

    FunnelDesk(DealReader reader, StageOrder order, BottleneckSearch bottlenecks, FunnelSlices slices) {
        this.reader = reader;
        this.order = order;
        this.bottlenecks = bottlenecks;
        this.slices = slices;
    }

    @Override
    @Transactional(readOnly = true)
    public Funnel of(FunnelQuery query) {
        List<FunnelCell> cells = cells(query);
        List<Funnel.Outcome> outcomes = FunnelCell.outcomes(cells);
        Map<String, String> names = reader.names(query.by(), outcomes, Funnel.Outcome::group);
        if (query.pipeline() == null) {
            return new Funnel(List.of(), outcomes, null, names);
        }
        List<Stage> stages = order.ofFunnel(query.pipeline());
        return new Funnel(steps(query, stages, cells), outcomes, bottlenecks.find(query, stages), names);
    }

    private List<FunnelCell> cells(FunnelQuery query) {
        DealWhere where = slices.deals(query);
        return reader.read(
                CELLS.formatted(slices.group(query), where.count(), where.table(), where.sql()),
                where,
                (row, n) -> new FunnelCell(
                        row.getString("grp"),
                        row.getString("furthest"),
                        row.getString("state"),
                        row.getString("currency"),
                        row.getLong("deals"),
                        row.getBigDecimal("amount")));
    }

    static BigDecimal part(long of, long all) {
        return all == 0 ? null : BigDecimal.valueOf(of).divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP);
    }

    private List<Funnel.Step> steps(FunnelQuery query, List<Stage> stages, List<FunnelCell> cells) {
        List<String> ids = stages.stream().map(Stage::id).toList();
        Map<String, List<FunnelCount>> groups = cells.stream()
                .map(cell -> cell.count(ids))
                .collect(Collectors.groupingBy(FunnelCount::group, TreeMap::new, Collectors.toList()));
        Map<String, Spread> times = times(query);
        List<Funnel.Step> steps = new ArrayList<>();
        groups.forEach((group, counts) -> {
            for (int i = 0; i < stages.size(); i++) {
                Stage stage = stages.get(i);
                steps.add(FunnelCount.step(counts, i, stage, times.get(group + "\n" + stage.id())));
            }
        });
        return steps;
    }

    /** How long deals stood in a stage until they left, by group and stage. */
    private Map<String, Spread> times(FunnelQuery query) {
        DealWhere where = slices.deals(query);
        where.is("v.pipeline", query.pipeline());
        String sql = TIMES.formatted(slices.group(query), Spread.heap(SECONDS), SECONDS, where.table(), where.sql());
        Map<String, Spread> times = new HashMap<>();
        reader.read(sql, where, (row, n) -> {
            Spread spread =
                    times.computeIfAbsent(row.getString("grp") + "\n" + row.getString("stage"), key -> new Spread());
            spread.add(row.getInt("heap"), row.getLong("stays"), row.getDouble("days"));
            return spread;
        });
        return times;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<ListedDeal> deals(FunnelQuery query, FunnelSlice slice, PageRequest page) {
        return slices.list(query, slice, page);
    }
}
