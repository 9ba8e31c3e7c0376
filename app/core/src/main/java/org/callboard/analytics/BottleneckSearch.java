package org.callboard.analytics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.engine.Stage;
import org.springframework.stereotype.Component;

/** Looks for the stage in which waiting grew most, and where. */
@Component
class BottleneckSearch {

    /** What a few deals do is chance. */
    private static final int FEWEST = 3;

    private static final double LEAST_DAYS = 0.1;
    private static final int MOST_CAUSES = 5;
    private static final List<By> CAUSES = List.of(By.OWNER, By.SOURCE, By.PRODUCT);
    private static final String SECONDS = "date_part('epoch', least(coalesce(v.left_at, %1$s), %1$s) - v.entered_at)";
    private static final double MEDIAN = 0.5;

    /** Stays that reach into the days, or into as many before: each from the index that has all of it. */
    private static final String STAYS = """
            (select pipeline, stage, open, entered_at, left_at, deal_id from analytics.deal_stage
             where open and left_at is not null and left_at >= %1$s
             union all
             select pipeline, stage, open, entered_at, left_at, deal_id from analytics.deal_stage
             where open and left_at is null)""";

    private static final String WITHIN = "v.entered_at < %2$s and (v.left_at is null or v.left_at >= %1$s)";

    private static final String WAITS = """
            with stays as materialized (
                select %s as grp, v.entered_at, v.left_at from %s v join %s on d.id = v.deal_id where %s and v.open)
            """;

    private static final String HEAPS = """
            select %1$s as now, v.grp, %2$s as heap, count(*) as stays, avg(%3$s) / 86400 as days
            from stays v where %4$s group by 2, 3""";

    private final DealReader reader;
    private final Clock clock;

    BottleneckSearch(DealReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** Waiting of a part of the deals, before and now. */
    private record Waits(String group, double before, long beforeDeals, double now, long nowDeals) {

        static Waits of(String group, Spread before, Spread now) {
            return new Waits(group, before.within(MEDIAN), before.stays(), now.within(MEDIAN), now.stays());
        }

        boolean grew() {
            return nowDeals >= FEWEST && beforeDeals >= FEWEST && growth() >= LEAST_DAYS;
        }

        double growth() {
            return now - before;
        }
    }

    /** @return {@code null} when there is none */
    Funnel.Bottleneck find(FunnelQuery query, List<Stage> stages) {
        Optional<Waits> worst = waits(query, By.NOTHING, null).stream()
                .filter(Waits::grew)
                .filter(waits -> name(stages, waits.group()) != null)
                .max(Comparator.comparingDouble(Waits::growth));
        return worst.map(waits -> new Funnel.Bottleneck(
                        waits.group(),
                        name(stages, waits.group()),
                        waits.before(),
                        waits.beforeDeals(),
                        waits.now(),
                        waits.nowDeals(),
                        causes(query, waits)))
                .orElse(null);
    }

    private static String name(List<Stage> stages, String id) {
        return stages.stream()
                .filter(stage -> stage.id().equals(id))
                .map(Stage::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<Funnel.Cause> causes(FunnelQuery query, Waits worst) {
        List<Funnel.Cause> causes = new ArrayList<>();
        for (By by : CAUSES) {
            waits(query, by, worst.group()).stream()
                    .filter(waits -> waits.grew() && waits.growth() > worst.growth())
                    .forEach(waits -> causes.add(
                            new Funnel.Cause(by, waits.group(), waits.before(), waits.now(), waits.nowDeals())));
        }
        causes.sort(Comparator.comparingDouble((Funnel.Cause cause) -> cause.before() - cause.now()));
        return causes.stream().limit(MOST_CAUSES).toList();
    }

    /** @param by nothing for the stages themselves */
    private List<Waits> waits(FunnelQuery query, By by, String stage) {
        DealWhere where = where(query, by, stage);
        String group = by == By.NOTHING ? "v.stage" : by.sql();
        String begin = moment(where, query.days().from());
        String end = end(where, query);
        String before = moment(where, query.days().before().from());
        String sql = WAITS.formatted(group, STAYS.formatted(before), where.table(), where.sql())
                + heaps(true, begin, end) + " union all " + heaps(false, before, begin);
        Map<String, Spread> now = new TreeMap<>();
        Map<String, Spread> former = new TreeMap<>();
        reader.read(sql, where, (row, n) -> {
            Map<String, Spread> days = row.getBoolean("now") ? now : former;
            Spread spread = days.computeIfAbsent(row.getString("grp"), key -> new Spread());
            spread.add(row.getInt("heap"), row.getLong("stays"), row.getDouble("days"));
            return spread;
        });
        return now.entrySet().stream()
                .map(of -> Waits.of(of.getKey(), former.getOrDefault(of.getKey(), new Spread()), of.getValue()))
                .toList();
    }

    private static String heaps(boolean now, String begin, String end) {
        String seconds = SECONDS.formatted(end);
        return HEAPS.formatted(now, Spread.heap(seconds), seconds, WITHIN.formatted(begin, end));
    }

    private DealWhere where(FunnelQuery query, By by, String stage) {
        DealWhere where = reader.where(query.filter(), by).is("v.pipeline", query.pipeline());
        return stage == null ? where : where.is("v.stage", stage);
    }

    Page<ListedDeal> waiting(FunnelQuery query, Stage stage, FunnelSlice slice, PageRequest page) {
        DealWhere where = where(query, query.by(), stage.id()).and("v.open");
        if (slice.group() != null) {
            where.is(query.by().sql(), ForecastDesk.bounded("group", slice.group()));
        }
        String end = end(where, query);
        where.and("v.entered_at < " + end)
                .and("(v.left_at is null or v.left_at >= "
                        + moment(where, query.days().from()) + ")");
        String from = "analytics.deal_stage v join " + where.table() + " on d.id = v.deal_id where " + where.sql();
        return reader.list(from, where, SECONDS.formatted(end) + " / 86400", "days desc", page);
    }

    private String moment(DealWhere where, LocalDate day) {
        return at(where, day.atStartOfDay(clock.getZone()).toInstant());
    }

    /** The end of the days, but never later than now: nobody knows how long somebody will wait. */
    private String end(DealWhere where, FunnelQuery query) {
        Instant end =
                query.days().to().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Instant now = clock.instant();
        return at(where, end.isBefore(now) ? end : now);
    }

    private static String at(DealWhere where, Instant moment) {
        return "cast(" + where.param(moment.atOffset(ZoneOffset.UTC)) + " as timestamptz)";
    }
}
