package org.callboard.ui.analytics;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.callboard.analytics.Funnel;
import org.callboard.analytics.Funnel.Step;
import org.callboard.analytics.FunnelQuery;
import org.callboard.analytics.FunnelSlice;
import org.callboard.analytics.FunnelSlice.Bar;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Chart;
import org.callboard.ui.widgets.Chart.Mark;

/** The funnel: per stage those who went on, those who stay, those who were lost. */
class FunnelPicture extends Div {

    private final transient AnalyticsRoom room;
    private final Chart chart = new Chart();

    /** A colour of the bars. */
    private record Part(String word, String meaning, Bar bar, ToLongFunction<Step> count) {}

    private static final List<Part> PARTS = List.of(
            new Part("gone-on", "won", Bar.REACHED, Step::goneOn),
            new Part("staying", "best", Bar.STAYING, Step::staying),
            new Part("dropped", "lost", Bar.DROPPED, Step::dropped));

    FunnelPicture(AnalyticsRoom room) {
        this.room = room;
        addClassName("figures-picture");
        add(chart);
    }

    void show(FunnelQuery query, Funnel funnel) {
        Map<String, List<Step>> stages = new LinkedHashMap<>();
        funnel.steps()
                .forEach(step -> stages.computeIfAbsent(step.stage(), k -> new ArrayList<>())
                        .add(step));
        List<String> ids = List.copyOf(stages.keySet());
        Map<String, Runnable> opens = new HashMap<>();
        List<Chart.Series> series = new ArrayList<>();
        for (Part part : PARTS) {
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                marks.add(mark(part, stages, ids, i, query, opens));
            }
            series.add(
                    new Chart.Series(Texts.text("analytics.part." + part.word()), part.meaning(), "all", false, marks));
        }
        chart.opening(opens);
        chart.show(new Chart.Bars(
                Texts.text("analytics.funnel.picture"),
                true,
                ids.stream().map(id -> stages.get(id).get(0).name()).toList(),
                series));
        setVisible(!ids.isEmpty());
    }

    /** Those who went on are those who reached the next stage; the last stage is the goal itself. */
    private Mark mark(
            Part part,
            Map<String, List<Step>> stages,
            List<String> ids,
            int at,
            FunnelQuery query,
            Map<String, Runnable> opens) {
        List<Step> steps = stages.get(ids.get(at));
        boolean goal = at == ids.size() - 1 && part.bar() == Bar.REACHED;
        long count = steps.stream()
                .mapToLong(step -> goal ? step.reached() : part.count().applyAsLong(step))
                .sum();
        String stage = steps.get(0).name();
        String word = Texts.text("analytics.part." + (goal ? "reached" : part.word()));
        String said = Texts.text("analytics.mark", stage, word, Texts.text("analytics.deals.count", count));
        if (count == 0) {
            return new Mark(BigDecimal.ZERO, null, said);
        }
        String of = part.bar() == Bar.REACHED && !goal ? ids.get(at + 1) : ids.get(at);
        String key = part.word() + "|" + at;
        opens.put(
                key,
                () -> new DealsDialog(
                                stage + ": " + word,
                                room.times(),
                                page -> room.funnels().deals(query, new FunnelSlice(part.bar(), of, null, null), page))
                        .open());
        return new Mark(BigDecimal.valueOf(count), key, said);
    }
}
