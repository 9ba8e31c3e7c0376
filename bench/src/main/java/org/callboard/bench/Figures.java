package org.callboard.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The figures of one run, in the order they were taken: a table for people, JSON for machines. */
final class Figures {

    record Figure(double value, String unit, String goal) {}

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final PrintStream out;

    Figures(PrintStream out) {
        this.out = out;
    }

    void say(String what) {
        out.println("… " + what);
    }

    void add(String name, double value, String unit) {
        add(name, value, unit, null);
    }

    /** @param goal what to reach, in words */
    void add(String name, double value, String unit, String goal) {
        figures.put(name, new Figure(value, unit, goal));
    }

    void add(String name, Latencies latencies, String goal) {
        add(name + ", p50", latencies.percentile(50), "ms");
        add(name + ", p95", latencies.percentile(95), "ms", goal);
        add(name + ", p99", latencies.percentile(99), "ms");
    }

    double value(String name) {
        return figures.get(name).value();
    }

    void print() {
        int width = figures.keySet().stream().mapToInt(String::length).max().orElse(0);
        figures.forEach((name, f) -> out.printf(
                Locale.ROOT,
                "%-" + width + "s %12.2f %-12s %s%n",
                name,
                f.value(),
                f.unit(),
                f.goal() == null ? "" : "to reach: " + f.goal()));
    }

    void write(Path json) throws IOException {
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), figures);
        say("written to " + json);
    }
}
