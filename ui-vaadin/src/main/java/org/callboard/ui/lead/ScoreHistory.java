package org.callboard.ui.lead;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callboard.scoring.Scores.Score;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** The score over time: a small line, and the same as a list with what caused each change. */
class ScoreHistory extends Div {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 36;

    /** @param history newest first */
    ScoreHistory(List<Score> history, Times times) {
        addClassName("score-history");
        OrderedList list = new OrderedList();
        for (int i = 0; i < history.size(); i++) {
            list.add(line(history.get(i), i + 1 < history.size() ? history.get(i + 1) : null, times));
        }
        Details over = new Details(Texts.text("lead.score.over-time", history.size()), list);
        if (history.size() > 1) {
            add(sparkline(history));
        }
        add(over);
    }

    private static ListItem line(Score score, Score before, Times times) {
        int change = before == null ? score.value() : score.value() - before.value();
        Span value = new Span(String.valueOf(score.value()));
        value.addClassName("points");
        Span why = new Span(
                Texts.textOr("lead.score.trigger." + score.trigger(), score.trigger() == null ? "" : score.trigger()));
        Span by = new Span(ScoreCard.signed(change));
        by.addClassName("faint");
        Span when = times.told(score.at());
        when.addClassName("faint");
        return new ListItem(value, by, why, when);
    }

    /** Numbers alone go into the picture; its words are the list beside it. */
    private static Div sparkline(List<Score> history) {
        int[] values = IntStream.range(0, history.size())
                .map(i -> history.get(history.size() - 1 - i).value())
                .toArray();
        int low = IntStream.of(values).min().orElse(0);
        int high = Math.max(low + 1, IntStream.of(values).max().orElse(1));
        String points = IntStream.range(0, values.length)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        4 + (WIDTH - 8.0) * i / (values.length - 1),
                        HEIGHT - 4 - (HEIGHT - 8.0) * (values[i] - low) / (high - low)))
                .collect(Collectors.joining(" "));
        String last = points.substring(points.lastIndexOf(' ') + 1);
        String[] dot = last.split(",");
        Div picture = new Div();
        picture.addClassName("sparkline");
        picture.getElement().setAttribute("role", "img");
        picture.getElement()
                .setAttribute("aria-label", Texts.text("lead.score.line", low, high, values[values.length - 1]));
        picture.getElement()
                .setProperty(
                        "innerHTML",
                        "<svg viewBox='0 0 " + WIDTH + " " + HEIGHT + "' aria-hidden='true'><polyline points='" + points
                                + "'/><circle cx='" + dot[0] + "' cy='" + dot[1] + "' r='3'/></svg>");
        return picture;
    }
}
