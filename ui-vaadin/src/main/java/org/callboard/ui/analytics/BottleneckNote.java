package org.callboard.ui.analytics;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.callboard.analytics.By;
import org.callboard.analytics.Funnel;
import org.callboard.analytics.FunnelQuery;
import org.callboard.analytics.FunnelSlice;
import org.callboard.analytics.FunnelSlice.Bar;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Says which stage keeps deals waiting longer than before, by how much, for whom most, and opens them. */
class BottleneckNote extends Div {

    private final transient AnalyticsRoom room;

    BottleneckNote(AnalyticsRoom room) {
        this.room = room;
        addClassName("figures-note");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(FunnelQuery query, Funnel funnel) {
        removeAll();
        Funnel.Bottleneck found = funnel.bottleneck();
        setVisible(found != null);
        if (found == null) {
            return;
        }
        String said = Texts.text(
                "analytics.bottleneck", found.name(), Figures.days(found.now()), Figures.days(found.before()));
        add(Icon.of("hourglass"), new Span(said));
        FunnelSlice waited = new FunnelSlice(Bar.WAITED, found.stage(), null, null);
        add(new OpenButton(
                Texts.text("analytics.deals.count", found.nowDeals()),
                Texts.text("analytics.bottleneck.deals"),
                true,
                () -> open(said, query, waited)));
        GroupNames names = room.names();
        found.causes().forEach(cause -> {
            String group = names.of(cause.by(), cause.group(), funnel.names());
            String why = Texts.text(
                    "analytics.bottleneck.cause",
                    ForecastControls.word(cause.by()),
                    group,
                    Figures.days(cause.now()),
                    Figures.days(cause.before()));
            add(new OpenButton(
                    group,
                    why,
                    true,
                    () -> open(
                            why,
                            split(query, cause.by()),
                            new FunnelSlice(Bar.WAITED, found.stage(), cause.group(), null))));
        });
    }

    private static FunnelQuery split(FunnelQuery query, By by) {
        return new FunnelQuery(query.pipeline(), query.days(), query.basis(), by, query.filter());
    }

    private void open(String title, FunnelQuery query, FunnelSlice slice) {
        new DealsDialog(title, room.times(), page -> room.funnels().deals(query, slice, page)).open();
    }
}
