package org.callboard.ui.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Bars, lines and flows. Each mark that stands for records opens them; a table beside the picture says the same to those
 * who cannot see or click it.
 */
@Tag("crm-chart")
@JsModule("context://crm/chart.js")
@StyleSheet("context://crm/chart.css")
public class Chart extends Component implements HasSize {

    /** @param key what is opened by a click; {@code null} for nothing @param said the mark in a sentence */
    public record Mark(BigDecimal value, String key, String said) {}

    /**
     * @param meaning what the colour means: won, lost, commit, best, open, quiet, due
     * @param stack marks of series with the same word stand on each other; {@code null} for beside each other
     */
    public record Series(String name, String meaning, String stack, boolean line, List<Mark> marks) {}

    /** @param lying names stand at the left, bars lie */
    public record Bars(String label, boolean lying, List<String> categories, List<Series> series) {}

    public record Node(String name, String meaning, String said) {}

    public record Link(String from, String to, BigDecimal value, String meaning, String key, String said) {}

    public record Flow(String label, List<Node> nodes, List<Link> links) {}

    private final transient Map<String, Runnable> opens = new HashMap<>();

    public Chart() {
        getElement()
                .addEventListener(
                        "crm-chart-open", event -> open(event.getEventData().getString("event.detail.key")))
                .addEventData("event.detail.key");
    }

    /** What clicks open, by the keys of the marks. */
    public void opening(Map<String, Runnable> wanted) {
        opens.clear();
        opens.putAll(wanted);
    }

    public void show(Bars bars) {
        getElement().setProperty("chart", Json.of(bars));
    }

    public void show(Flow flow) {
        getElement().setProperty("chart", Json.of(flow));
    }

    /** Opens what a mark stands for; a key that nobody knows opens nothing. */
    public void open(String key) {
        opens.getOrDefault(key, () -> {}).run();
    }
}
