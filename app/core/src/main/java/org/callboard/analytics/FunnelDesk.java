package org.callboard.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.engine.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class FunnelDesk implements Funnels {

    private static final String COUNTS =
            """
            select %s as grp, d.furthest, d.state, %s as deals
            from %s where %s group by 1, 2, 3""";

    private static final String TIMES =
            """
            select %s as grp, v.stage, count(*) as stays,
                percentile_cont(array[0.5, 0.9]) within group (
                    order by extract(epoch from v.left_at - v.entered_at)::float8 / 86400) as days
            from %s join analytics.deal_stage v on v.deal_id = d.id
            where %s and v.open and v.left_at is not null group by 1, 2""";

    private static final String OUTCOMES =
            """
            select %1$s as grp, coalesce(d.currency, '') as currency,
                %2$s filter (where d.state = 'WON') as won, %2$s filter (where d.state = 'LOST') as lost,
                %2$s filter (where d.state = 'OPEN') as open,
                coalesce(sum(d.amount) filter (where d.state = 'WON'), 0) as won_amount,
                coalesce(sum(d.amount) filter (where d.state = 'LOST'), 0) as lost_amount,
                coalesce(sum(d.amount) filter (where d.state = 'OPEN'), 0) as open_amount
            from %3$s where %4$s group by 1, 2 order by 1, 2""";

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
        List<Funnel.Outcome> outcomes = outcomes(query);
        if (query.pipeline() == null) {
            return new Funnel(List.of(), outcomes, null, reader.names(query.by(), outcomes, Funnel.Outcome::group));
        }
        List<Stage> stages = order.ofFunnel(query.pipeline());
        return new Funnel(
                steps(query, stages),
                outcomes,
                bottlenecks.find(query, stages),
                reader.names(query.by(), outcomes, Funnel.Outcome::group));
    }

    private List<Funnel.Outcome> outcomes(FunnelQuery query) {
        DealWhere where = slices.deals(query);
        String sql = OUTCOMES.formatted(slices.group(query), where.count(), where.table(), where.sql());
        return reader.read(sql, where, (row, n) -> outcome(row));
    }

    private static Funnel.Outcome outcome(ResultSet row) throws SQLException {
        long won = row.getLong("won");
        long lost = row.getLong("lost");
        return new Funnel.Outcome(
                row.getString("grp"),
                row.getString("currency"),
                won,
                lost,
                row.getLong("open"),
                part(won, won + lost),
                row.getBigDecimal("won_amount"),
                row.getBigDecimal("lost_amount"),
                row.getBigDecimal("open_amount"));
    }

    static BigDecimal part(long of, long all) {
        return all == 0 ? null : BigDecimal.valueOf(of).divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP);
    }

    private List<Funnel.Step> steps(FunnelQuery query, List<Stage> stages) {
        List<FunnelCount> counts = counts(query, stages);
        Map<String, Times> times = times(query);
        List<String> groups =
                counts.stream().map(FunnelCount::group).distinct().sorted().toList();
        List<Funnel.Step> steps = new ArrayList<>();
        for (String group : groups) {
            List<FunnelCount> ofGroup =
                    counts.stream().filter(count -> count.group().equals(group)).toList();
            for (int i = 0; i < stages.size(); i++) {
                Stage stage = stages.get(i);
                steps.add(FunnelCount.step(ofGroup, i, stage, times.get(group + "\n" + stage.id())));
            }
        }
        return steps;
    }

    private List<FunnelCount> counts(FunnelQuery query, List<Stage> stages) {
        List<String> ids = stages.stream().map(Stage::id).toList();
        DealWhere where = slices.deals(query);
        return reader.read(
                COUNTS.formatted(slices.group(query), where.count(), where.table(), where.sql()),
                where,
                (row, n) -> new FunnelCount(
                        row.getString("grp"),
                        Math.max(0, ids.indexOf(row.getString("furthest"))),
                        row.getString("state"),
                        row.getLong("deals")));
    }

    /** How long deals stood in a stage: how often one left, median and p90 in days. */
    record Times(long left, double median, double p90) {}

    private Map<String, Times> times(FunnelQuery query) {
        DealWhere where = slices.deals(query);
        where.is("v.pipeline", query.pipeline());
        Map<String, Times> times = new HashMap<>();
        reader.read(TIMES.formatted(slices.group(query), where.table(), where.sql()), where, (row, n) -> {
            Double[] days = (Double[]) row.getArray("days").getArray();
            return times.put(
                    row.getString("grp") + "\n" + row.getString("stage"),
                    new Times(row.getLong("stays"), days[0], days[1]));
        });
        return times;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<ListedDeal> deals(FunnelQuery query, FunnelSlice slice, PageRequest page) {
        return slices.list(query, slice, page);
    }
}
