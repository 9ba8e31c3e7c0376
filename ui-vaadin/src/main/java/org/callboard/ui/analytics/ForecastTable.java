package org.callboard.ui.analytics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.callboard.analytics.By;
import org.callboard.analytics.Forecast;
import org.callboard.analytics.Forecast.Line;
import org.callboard.analytics.ForecastQuery;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.EmptyState;

/** The forecast as a table: every count opens its deals. */
class ForecastTable extends Div {

    private static final int MOST_ROWS_SHOWN = 12;

    private final transient AnalyticsRoom room;
    private final Grid<Line> grid = new Grid<>();
    private final Paragraph omitted = new Paragraph();
    private final EmptyState none = new EmptyState(
            "trending-up", Texts.text("analytics.forecast.none"), Texts.text("analytics.forecast.none.text"));
    private final Grid.Column<Line> groups;
    private transient GroupNames names;
    private transient ForecastQuery query;
    private transient Map<String, String> known = Map.of();
    private transient List<Line> lines = List.of();

    ForecastTable(AnalyticsRoom room) {
        this.room = room;
        addClassName("figures-table");
        omitted.addClassName("crm-quiet");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(line -> ForecastPicture.bucket(line.bucket()))
                .setHeader(Texts.text("analytics.column.month"))
                .setAutoWidth(true)
                .setFrozen(true);
        groups = grid.addColumn(this::group).setAutoWidth(true);
        grid.addComponentColumn(line -> deals(line, false))
                .setKey("open")
                .setHeader(Texts.text("analytics.column.open"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        sum("amount", Line::amount);
        sum("weighted", Line::weighted);
        sum("commit", Line::commit);
        sum("best", Line::bestCase);
        grid.addComponentColumn(line -> deals(line, true))
                .setHeader(Texts.text("analytics.column.won"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        sum("won-amount", Line::wonAmount);
        sum("quota", Line::quota);
        grid.addColumn(line -> line.quota() == null ? "" : Figures.percent(line.attainment()))
                .setHeader(Texts.text("analytics.column.attainment"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        add(grid, omitted, none);
    }

    private void sum(String word, Function<Line, BigDecimal> sum) {
        grid.addColumn(line -> Figures.sum(sum.apply(line), line.currency()))
                .setHeader(Texts.text("analytics.column." + word))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private String group(Line line) {
        return names.of(query.by(), line.group(), known);
    }

    private Component deals(Line line, boolean won) {
        long count = won ? line.won() : line.open();
        String title = ForecastPicture.bucket(line.bucket())
                + (query.by() == By.NOTHING ? "" : ", " + group(line))
                + ": "
                + Texts.text(won ? "analytics.part.won" : "analytics.part.open");
        return new OpenButton(
                Figures.count(count),
                title,
                count > 0,
                () -> new DealsDialog(
                                title,
                                room.times(),
                                page -> room.forecasts()
                                        .deals(query, line.bucket(), line.group(), line.currency(), won, page))
                        .open());
    }

    void show(ForecastQuery asked, Forecast forecast) {
        query = asked;
        known = forecast.names();
        names = room.names();
        lines = forecast.lines().stream()
                .sorted(Comparator.comparingInt((Line line) -> ForecastPicture.rank(line.bucket()))
                        .thenComparing(line -> line.amount().add(line.wonAmount()), Comparator.reverseOrder()))
                .toList();
        groups.setHeader(ForecastControls.word(query.by()));
        groups.setVisible(query.by() != By.NOTHING);
        grid.setItems(lines);
        grid.setAllRowsVisible(lines.size() <= MOST_ROWS_SHOWN);
        grid.setVisible(!lines.isEmpty());
        none.setVisible(lines.isEmpty());
        long out = lines.stream().filter(line -> line.omitted().signum() > 0).count();
        omitted.setText(out == 0 ? "" : Texts.text("analytics.forecast.omitted"));
        omitted.setVisible(out > 0);
    }

    /** Exact, in plain numbers. */
    List<List<?>> csv() {
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of(
                "month",
                "group",
                "currency",
                "open",
                "amount",
                "weighted",
                "commit",
                "best case",
                "omitted",
                "won",
                "won amount",
                "quota"));
        lines.forEach(line -> rows.add(List.of(
                line.bucket(),
                query.by() == By.NOTHING ? "" : group(line),
                line.currency(),
                line.open(),
                line.amount().toPlainString(),
                line.weighted().toPlainString(),
                line.commit().toPlainString(),
                line.bestCase().toPlainString(),
                line.omitted().toPlainString(),
                line.won(),
                line.wonAmount().toPlainString(),
                line.quota() == null ? "" : line.quota().toPlainString())));
        return rows;
    }
}
