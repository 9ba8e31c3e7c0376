package org.callboard.ui.analytics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.callboard.analytics.By;
import org.callboard.analytics.Funnel;
import org.callboard.analytics.Funnel.Outcome;
import org.callboard.analytics.FunnelQuery;
import org.callboard.analytics.FunnelSlice;
import org.callboard.analytics.FunnelSlice.Bar;
import org.callboard.ui.text.Texts;

/** What came of deals, by group and currency: every count opens its deals. */
class OutcomeTable extends Div {

    private static final int MOST_ROWS_SHOWN = 12;

    private final transient AnalyticsRoom room;
    private final Grid<Outcome> grid = new Grid<>();
    private final Grid.Column<Outcome> groups;
    private transient FunnelQuery query;
    private transient GroupNames names;
    private transient Map<String, String> known = Map.of();
    private transient List<Outcome> outcomes = List.of();

    OutcomeTable(AnalyticsRoom room) {
        this.room = room;
        addClassName("figures-table");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        groups = grid.addColumn(this::group).setAutoWidth(true);
        count("won", Bar.WON, Outcome::won);
        count("lost", Bar.LOST, Outcome::lost);
        count("open", Bar.OPEN, Outcome::open);
        grid.addColumn(outcome -> Figures.percent(outcome.winRate()))
                .setHeader(Texts.text("analytics.column.win-rate"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        sum("won-amount", Outcome::wonAmount);
        sum("lost-amount", Outcome::lostAmount);
        sum("open-amount", Outcome::openAmount);
        add(grid);
    }

    private void sum(String word, Function<Outcome, BigDecimal> sum) {
        grid.addColumn(outcome -> Figures.sum(sum.apply(outcome), outcome.currency()))
                .setHeader(Texts.text("analytics.column." + word))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private void count(String word, Bar bar, ToLongFunction<Outcome> count) {
        grid.addComponentColumn(outcome -> deals(outcome, word, bar, count.applyAsLong(outcome)))
                .setHeader(Texts.text("analytics.part." + word))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private Component deals(Outcome outcome, String word, Bar bar, long count) {
        String part = Texts.text("analytics.part." + word);
        String title = query.by() == By.NOTHING ? part : group(outcome) + ": " + part;
        FunnelSlice slice = new FunnelSlice(bar, null, outcome.group(), outcome.currency());
        return new OpenButton(
                Figures.count(count),
                title,
                count > 0,
                () -> new DealsDialog(
                                title, room.times(), page -> room.funnels().deals(query, slice, page))
                        .open());
    }

    private String group(Outcome outcome) {
        return names.of(query.by(), outcome.group(), known);
    }

    void show(FunnelQuery asked, Funnel funnel) {
        query = asked;
        names = room.names();
        known = funnel.names();
        outcomes = funnel.outcomes();
        groups.setHeader(ForecastControls.word(query.by()));
        groups.setVisible(query.by() != By.NOTHING);
        grid.setItems(outcomes);
        grid.setAllRowsVisible(outcomes.size() <= MOST_ROWS_SHOWN);
        grid.setVisible(!outcomes.isEmpty());
    }

    /** Exact, in plain numbers. */
    List<List<?>> csv() {
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of(
                "group", "currency", "won", "lost", "open", "win rate", "won amount", "lost amount", "open amount"));
        outcomes.forEach(outcome -> rows.add(List.of(
                query.by() == By.NOTHING ? "" : group(outcome),
                outcome.currency(),
                outcome.won(),
                outcome.lost(),
                outcome.open(),
                Objects.toString(outcome.winRate(), ""),
                outcome.wonAmount().toPlainString(),
                outcome.lostAmount().toPlainString(),
                outcome.openAmount().toPlainString())));
        return rows;
    }
}
