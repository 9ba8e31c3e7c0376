package org.callboard.ui.analytics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.callboard.support.TicketReports;
import org.callboard.support.TicketReports.By;
import org.callboard.support.TicketReports.Line;
import org.callboard.support.TicketReports.Measure;
import org.callboard.support.TicketReports.Query;
import org.callboard.support.TicketReports.Report;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** Figures of tickets as a table, all together in the last line: every count opens its tickets. */
class SupportTable extends Div {

    private static final double SECONDS_A_DAY = 86_400;
    private static final int MOST_ROWS_SHOWN = 14;

    private final transient TicketReports reports;
    private final transient Times times;
    private final Grid<Line> grid = new Grid<>();
    private final Grid.Column<Line> groups;
    private transient Query query;
    private transient Report report;

    SupportTable(TicketReports reports, Times times) {
        this.reports = reports;
        this.times = times;
        addClassName("figures-table");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        groups = grid.addColumn(this::group).setAutoWidth(true).setFrozen(true);
        for (Measure measure : Measure.values()) {
            grid.addComponentColumn(line -> count(line, measure))
                    .setKey(measure.name())
                    .setHeader(word(measure))
                    .setTextAlign(ColumnTextAlign.END)
                    .setAutoWidth(true);
        }
        time("response", line -> line.firstResponse().median());
        time("resolution", line -> line.resolution().median());
        time("resolution-mean", line -> line.resolution().mean());
        time("age", line -> line.ageSeconds() == null ? null : line.ageSeconds().doubleValue());
        add(grid);
    }

    private void time(String word, Function<Line, Double> seconds) {
        grid.addColumn(line -> {
                    Double took = seconds.apply(line);
                    return Figures.days(took == null ? null : took / SECONDS_A_DAY);
                })
                .setHeader(Texts.text("analytics.support." + word))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private static String word(Measure measure) {
        return Texts.text("analytics.support." + measure.name().toLowerCase(Locale.ROOT));
    }

    private String group(Line line) {
        if (line == report.total()) {
            return Texts.text("analytics.support.total");
        }
        return line.group() == null
                ? Texts.text("analytics.support.none")
                : Texts.textOr(
                        "record.choice." + query.by().name().toLowerCase(Locale.ROOT) + "." + line.group(),
                        line.group());
    }

    private Component count(Line line, Measure measure) {
        long count = line.counts().getOrDefault(measure, 0L);
        String title = group(line) + ": " + word(measure);
        String group = line == report.total() ? null : Objects.requireNonNullElse(line.group(), "-");
        return new OpenButton(
                Figures.count(count),
                title,
                count > 0,
                () -> new TicketsDialog(title, times, before -> reports.tickets(query, measure, group, before, 50))
                        .open());
    }

    void show(Query asked, Report found) {
        query = asked;
        report = found;
        List<Line> lines = new ArrayList<>(found.lines());
        lines.remove(found.total()); // where all say nothing, their line is that of all
        lines.add(found.total());
        groups.setHeader(query.by() == By.NOTHING ? "" : SupportControls.word(query.by()));
        grid.setItems(lines);
        grid.setAllRowsVisible(lines.size() <= MOST_ROWS_SHOWN);
    }

    /** Exact, in plain numbers; times in seconds. */
    List<List<?>> csv() {
        List<List<?>> rows = new ArrayList<>();
        List<Object> head = new ArrayList<>(List.of("group"));
        for (Measure measure : Measure.values()) {
            head.add(measure.name().toLowerCase(Locale.ROOT));
        }
        head.addAll(List.of("first response median", "resolution median", "resolution mean", "age of backlog"));
        rows.add(head);
        report.lines().forEach(line -> rows.add(row(line)));
        rows.add(row(report.total()));
        return rows;
    }

    private List<Object> row(Line line) {
        List<Object> row = new ArrayList<>(List.of(group(line)));
        for (Measure measure : Measure.values()) {
            row.add(line.counts().getOrDefault(measure, 0L));
        }
        row.add(Objects.toString(line.firstResponse().median(), ""));
        row.add(Objects.toString(line.resolution().median(), ""));
        row.add(Objects.toString(line.resolution().mean(), ""));
        row.add(Objects.toString(line.ageSeconds(), ""));
        return row;
    }
}
