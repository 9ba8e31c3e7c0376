package org.callboard.ui.analytics;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callboard.analytics.Changes.Begin;
import org.callboard.analytics.Changes.End;
import org.callboard.analytics.Changes.Flow;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Chart;

/** Bands from how deals came in to how they went out, as broad as what they are worth. */
class ChangesPicture extends Div {

    private static final Map<End, String> MEANINGS = Map.of(
            End.WON, "won",
            End.LOST, "lost",
            End.SLIPPED, "due",
            End.MOVED_FORWARD, "best",
            End.GROWN, "commit",
            End.SHRUNK, "quiet",
            End.SAME, "open");

    private final Chart chart = new Chart();
    private final SerializableConsumer<Flow> open;

    ChangesPicture(SerializableConsumer<Flow> open) {
        this.open = open;
        addClassName("figures-picture");
        add(chart);
    }

    void show(List<Flow> all, String currency) {
        List<Flow> flows = all.stream()
                .filter(flow -> flow.currency().equals(currency) && worth(flow).signum() > 0)
                .toList();
        setVisible(!flows.isEmpty());
        Map<String, Chart.Node> nodes = new LinkedHashMap<>();
        Map<String, Runnable> opens = new HashMap<>();
        flows.forEach(flow -> {
            node(nodes, word(flow.begin()), "open");
            node(nodes, word(flow.end()), MEANINGS.get(flow.end()));
            opens.put(key(flow), () -> open.accept(flow));
        });
        chart.opening(opens);
        chart.show(new Chart.Flow(
                Texts.text("analytics.changes.picture"),
                List.copyOf(nodes.values()),
                flows.stream().map(ChangesPicture::link).toList()));
    }

    private static void node(Map<String, Chart.Node> nodes, String name, String meaning) {
        nodes.putIfAbsent(name, new Chart.Node(name, meaning, name));
    }

    private static Chart.Link link(Flow flow) {
        String said = Texts.text(
                "analytics.changes.band",
                title(flow),
                flow.deals(),
                Figures.sum(flow.before(), flow.currency()),
                Figures.sum(flow.after(), flow.currency()));
        return new Chart.Link(
                word(flow.begin()), word(flow.end()), worth(flow), MEANINGS.get(flow.end()), key(flow), said);
    }

    private static BigDecimal worth(Flow flow) {
        return flow.before().max(flow.after());
    }

    private static String key(Flow flow) {
        return flow.begin() + "|" + flow.end();
    }

    static String word(Begin begin) {
        return Texts.text("analytics.begin." + begin.name().toLowerCase(Locale.ROOT));
    }

    static String word(End end) {
        return Texts.text("analytics.end." + end.name().toLowerCase(Locale.ROOT));
    }

    static String title(Flow flow) {
        return word(flow.begin()) + " → " + word(flow.end());
    }
}
