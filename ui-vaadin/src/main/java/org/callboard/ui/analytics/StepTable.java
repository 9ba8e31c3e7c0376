package org.callboard.ui.analytics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.callboard.analytics.By;
import org.callboard.analytics.Funnel;
import org.callboard.analytics.Funnel.Step;
import org.callboard.analytics.FunnelQuery;
import org.callboard.analytics.FunnelSlice;
import org.callboard.analytics.FunnelSlice.Bar;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.EmptyState;

/** The stages of a funnel as a table: every count opens its deals. */
class StepTable extends Div {

    private static final int MOST_ROWS_SHOWN = 12;

    private final transient AnalyticsRoom room;
    private final Grid<Step> grid = new Grid<>();
    private final Grid.Column<Step> groups;
    private final EmptyState none =
            new EmptyState("funnel", Texts.text("analytics.funnel.none"), Texts.text("analytics.funnel.none.text"));
    private transient FunnelQuery query;
    private transient GroupNames names;
    private transient Map<String, String> known = Map.of();
    private transient List<Step> steps = List.of();

    StepTable(AnalyticsRoom room) {
        this.room = room;
        addClassName("figures-table");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        groups = grid.addColumn(this::group).setAutoWidth(true);
        grid.addColumn(Step::name)
                .setHeader(Texts.text("analytics.column.stage"))
                .setAutoWidth(true);
        count("reached", Bar.REACHED, Step::reached);
        count("dropped", Bar.DROPPED, Step::dropped);
        count("staying", Bar.STAYING, Step::staying);
        figure("conversion", step -> Figures.percent(step.conversion()));
        figure("median", step -> Figures.days(step.median()));
        figure("p90", step -> Figures.days(step.p90()));
        add(grid, none);
    }

    private void figure(String word, Function<Step, String> figure) {
        grid.addColumn(figure::apply)
                .setHeader(Texts.text("analytics.column." + word))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private void count(String word, Bar bar, ToLongFunction<Step> count) {
        grid.addComponentColumn(step -> deals(step, word, bar, count.applyAsLong(step)))
                .setHeader(Texts.text("analytics.part." + word))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private Component deals(Step step, String word, Bar bar, long count) {
        String title = (query.by() == By.NOTHING ? "" : group(step) + ", ") + step.name() + ": "
                + Texts.text("analytics.part." + word);
        FunnelSlice slice = new FunnelSlice(bar, step.stage(), step.group(), null);
        return new OpenButton(
                Figures.count(count),
                title,
                count > 0,
                () -> new DealsDialog(
                                title, room.times(), page -> room.funnels().deals(query, slice, page))
                        .open());
    }

    private String group(Step step) {
        return names.of(query.by(), step.group(), known);
    }

    void show(FunnelQuery asked, Funnel funnel) {
        query = asked;
        names = room.names();
        known = funnel.names();
        steps = funnel.steps();
        groups.setHeader(ForecastControls.word(query.by()));
        groups.setVisible(query.by() != By.NOTHING);
        grid.setItems(steps);
        grid.setAllRowsVisible(steps.size() <= MOST_ROWS_SHOWN);
        grid.setVisible(!steps.isEmpty());
        none.setVisible(steps.isEmpty());
    }

    /** Exact, in plain numbers; times in days. */
    List<List<?>> csv() {
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of(
                "group", "stage", "reached", "gone on", "dropped", "staying", "conversion", "median days", "p90 days"));
        steps.forEach(step -> rows.add(List.of(
                query.by() == By.NOTHING ? "" : group(step),
                step.name(),
                step.reached(),
                step.goneOn(),
                step.dropped(),
                step.staying(),
                Objects.toString(step.conversion(), ""),
                Objects.toString(step.median(), ""),
                Objects.toString(step.p90(), ""))));
        return rows;
    }
}
