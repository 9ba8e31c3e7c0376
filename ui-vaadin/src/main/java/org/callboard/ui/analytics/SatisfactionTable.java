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
import java.util.function.ToLongFunction;
import org.callboard.access.People;
import org.callboard.survey.SurveyKind;
import org.callboard.survey.Surveys;
import org.callboard.survey.Surveys.Figure;
import org.callboard.survey.Surveys.Query;
import org.callboard.survey.Surveys.Which;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** What customers said, as a table, all together in the last line: every count opens who said it about which ticket. */
class SatisfactionTable extends Div {

    private final transient Surveys surveys;
    private final transient Times times;
    private final transient OwnerNames names;
    private final Grid<Line> grid = new Grid<>();
    private final Grid.Column<Line> groups;
    private final Grid.Column<Line> value;
    private transient Query query;
    private transient List<Line> lines = List.of();

    /** @param group {@code null} for all; {@code ""} for those who have none */
    private record Line(String group, Figure figure) {}

    SatisfactionTable(Surveys surveys, People people, Times times) {
        this.surveys = surveys;
        this.times = times;
        this.names = new OwnerNames(people);
        addClassName("figures-table");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        groups = grid.addColumn(this::name).setAutoWidth(true).setFrozen(true);
        count(Which.ASKED, Figure::asked);
        count(Which.ANSWERED, Figure::answered);
        count(Which.GOOD, Figure::good);
        count(Which.BAD, Figure::bad);
        grid.addColumn(line -> Objects.toString(line.figure().mean(), "–"))
                .setHeader(Texts.text("analytics.satisfaction.mean"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        value = grid.addColumn(this::value).setTextAlign(ColumnTextAlign.END).setAutoWidth(true);
        add(grid);
    }

    private void count(Which which, ToLongFunction<Figure> count) {
        String word = Texts.text("analytics.satisfaction." + which.name().toLowerCase(Locale.ROOT));
        grid.addComponentColumn(line -> open(line, which, word, count.applyAsLong(line.figure())))
                .setKey(which.name())
                .setHeader(word)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private Component open(Line line, Which which, String word, long count) {
        String title = name(line) + ": " + word;
        Query behind = behind(line);
        return new OpenButton(
                Figures.count(count),
                title,
                count > 0,
                () -> new SaidDialog(title, names, times, before -> surveys.list(behind, which, before, 50)).open());
    }

    private Query behind(Line line) {
        String group = line.group();
        boolean all = group == null;
        return new Query(
                query.kind(),
                query.from(),
                query.to(),
                all || !query.by().equals("agent") ? null : group,
                all || !query.by().equals("team") ? null : group,
                all || !query.by().equals("category") ? null : group,
                all || !query.by().equals("score") ? null : Integer.valueOf(group),
                null);
    }

    private String name(Line line) {
        String group = line.group();
        if (group == null) {
            return Texts.text("analytics.support.total");
        }
        if (group.isEmpty()) {
            return Texts.text("analytics.support.none");
        }
        return switch (query.by()) {
            case "agent" -> names.of(group);
            case "category" -> Texts.textOr("record.choice.category." + group, group);
            default -> group;
        };
    }

    private String value(Line line) {
        if (line.figure().value() == null) {
            return "–";
        }
        return query.kind() == SurveyKind.NPS
                ? line.figure().value().toString()
                : Texts.text("analytics.satisfaction.percent", line.figure().value());
    }

    void show(Query asked, Surveys.Figures found) {
        query = asked;
        List<Line> all = new ArrayList<>();
        found.groups().forEach((group, figure) -> {
            // who did not answer gave no score
            if (!(asked.by().equals("score") && group.isEmpty())) {
                all.add(new Line(group, figure));
            }
        });
        all.add(new Line(null, found.all()));
        lines = all;
        groups.setHeader(SatisfactionControls.word(asked.by()));
        value.setHeader(
                Texts.text("analytics.satisfaction.kind." + asked.kind().name().toLowerCase(Locale.ROOT)));
        grid.setItems(all);
    }

    /** Exact, in plain numbers. */
    List<List<?>> csv() {
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of("group", "asked", "answered", "good", "bad", "mean", "value"));
        for (Line line : lines) {
            Figure figure = line.figure();
            rows.add(List.of(
                    name(line),
                    figure.asked(),
                    figure.answered(),
                    figure.good(),
                    figure.bad(),
                    Objects.toString(figure.mean(), ""),
                    Objects.toString(figure.value(), "")));
        }
        return rows;
    }
}
