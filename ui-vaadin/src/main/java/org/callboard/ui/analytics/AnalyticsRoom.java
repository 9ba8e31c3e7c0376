package org.callboard.ui.analytics;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.callboard.analytics.Forecasts;
import org.callboard.analytics.Funnels;
import org.callboard.analytics.PipelineChanges;
import org.callboard.analytics.Quotas;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.ui.list.RecordsRoom;
import org.callboard.ui.text.Times;
import org.springframework.context.annotation.Lazy;

/** What the pages of figures ask of the house, in one hand. */
@SpringComponent
class AnalyticsRoom {

    private final Forecasts forecasts;
    private final Funnels funnels;
    private final PipelineChanges changes;
    private final Quotas quotas;
    private final Pipelines pipelines;
    private final RecordsRoom records;
    private final Times times;

    AnalyticsRoom(
            @Lazy Forecasts forecasts,
            @Lazy Funnels funnels,
            @Lazy PipelineChanges changes,
            @Lazy Quotas quotas,
            @Lazy Pipelines pipelines,
            RecordsRoom records,
            Times times) {
        this.forecasts = forecasts;
        this.funnels = funnels;
        this.changes = changes;
        this.quotas = quotas;
        this.pipelines = pipelines;
        this.records = records;
        this.times = times;
    }

    Forecasts forecasts() {
        return forecasts;
    }

    Funnels funnels() {
        return funnels;
    }

    PipelineChanges changes() {
        return changes;
    }

    Quotas quotas() {
        return quotas;
    }

    Pipelines pipelines() {
        return pipelines;
    }

    RecordsRoom records() {
        return records;
    }

    Times times() {
        return times;
    }

    GroupNames names() {
        return new GroupNames(records.lists().people(), pipelines);
    }
}
