package org.callboard.analytics;

import java.util.List;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.engine.Stage;
import org.springframework.stereotype.Component;

/** Which deals a bar of a funnel stands for: the same conditions count them and list them. */
@Component
class FunnelSlices {

    private final DealReader reader;
    private final StageOrder order;
    private final BottleneckSearch bottlenecks;

    FunnelSlices(DealReader reader, StageOrder order, BottleneckSearch bottlenecks) {
        this.reader = reader;
        this.order = order;
        this.bottlenecks = bottlenecks;
    }

    DealWhere deals(FunnelQuery query) {
        boolean opened = query.basis() == FunnelQuery.Basis.OPENED;
        String day = opened ? "d.opened_on" : "d.closed_on";
        DealWhere where = reader.where(query.filter(), query.by())
                .from(day, query.days().from())
                .to(day, query.days().to());
        if (!opened) {
            where.and("d.state <> 'OPEN'");
        }
        return query.pipeline() == null ? where : where.is("d.pipeline", query.pipeline());
    }

    String group(FunnelQuery query) {
        return query.basis() == FunnelQuery.Basis.OPENED
                ? query.by().sqlByOpening()
                : query.by().sql();
    }

    Page<ListedDeal> list(FunnelQuery query, FunnelSlice slice, PageRequest page) {
        if (slice.bar() == FunnelSlice.Bar.WAITED) {
            return bottlenecks.waiting(query, stage(query, slice), slice, page);
        }
        DealWhere where = deals(query);
        if (slice.group() != null) {
            where.is(group(query), ForecastDesk.bounded("group", slice.group()));
        }
        if (slice.currency() != null) {
            where.is("coalesce(d.currency, '')", ForecastDesk.bounded("currency", slice.currency()));
        }
        bar(where, query, slice);
        return reader.list(where.table() + " where " + where.sql(), where, null, "d.amount desc nulls last", page);
    }

    private void bar(DealWhere where, FunnelQuery query, FunnelSlice slice) {
        switch (slice.bar()) {
            case WON, LOST, OPEN -> where.is("d.state", slice.bar().name());
            case DROPPED -> furthest(where.is("d.state", "LOST"), query, slice, false);
            case STAYING -> furthest(where.is("d.state", DealCopy.OPEN), query, slice, false);
            case REACHED -> furthest(where, query, slice, true);
            case WAITED -> throw new IllegalStateException("Waiting is not counted in deals.");
        }
    }

    /** Nothing known, or a stage that the model no longer has, is the first stage. */
    private void furthest(DealWhere where, FunnelQuery query, FunnelSlice slice, boolean orFurther) {
        List<Stage> stages = order.ofFunnel(query.pipeline());
        List<String> ids = stages.stream().map(Stage::id).toList();
        int at = ids.indexOf(stage(query, slice).id());
        List<String> wanted = ids.subList(at, orFurther ? ids.size() : at + 1);
        String fits = "d.furthest = any(" + where.param(wanted.toArray(String[]::new)) + ")";
        where.and(
                at > 0
                        ? fits
                        : "(%s or d.furthest is null or d.furthest <> all(%s))"
                                .formatted(fits, where.param(ids.toArray(String[]::new))));
    }

    private Stage stage(FunnelQuery query, FunnelSlice slice) {
        if (query.pipeline() == null) {
            throw new BadInput("pipeline", "Say of which pipeline.");
        }
        return order.ofFunnel(query.pipeline()).stream()
                .filter(stage -> stage.id().equals(slice.stage()))
                .findFirst()
                .orElseThrow(() -> new BadInput("stage", "There is no such stage in this pipeline."));
    }
}
