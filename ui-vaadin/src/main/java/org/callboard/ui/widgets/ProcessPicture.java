package org.callboard.ui.widgets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callboard.kernel.engine.Models;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** What {@code crm-process} marks in a model, in its own JSON shape. */
record ProcessPicture(
        List<String> walked,
        List<String> taken,
        List<String> active,
        List<String> cancelled,
        List<Due> timers,
        Map<String, String> hover,
        List<String> words,
        Map<String, String> labels) {

    record Due(String element, String text) {}

    static ProcessPicture of(Models.Trace trace, Times times) {
        List<String> walked = new ArrayList<>();
        List<String> cancelled = new ArrayList<>();
        Map<String, String> hover = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        for (Models.Visit visit : trace.visits()) {
            if (visit.endedAt() != null) {
                (visit.cancelled() ? cancelled : walked).add(visit.element());
            }
            String told = told(visit, times);
            hover.merge(visit.element(), told, (before, next) -> before + "\n" + next);
            words.add(told);
        }
        List<Due> timers = trace.timers().stream()
                .map(timer -> new Due(timer.element(), times.relative(timer.due())))
                .toList();
        trace.timers().forEach(timer -> {
            String due = Texts.text("widgets.timer", times.exact(timer.due()));
            hover.merge(timer.element(), due, (before, next) -> before + "\n" + next);
            words.add(due);
        });
        return new ProcessPicture(
                walked, trace.takenFlows(), trace.instance().active(), cancelled, timers, hover, words, controls());
    }

    private static String told(Models.Visit visit, Times times) {
        String name = visit.name() == null || visit.name().isBlank() ? visit.element() : visit.name();
        String who = visit.assignee() == null ? "" : visit.assignee();
        int whom = visit.assignee() == null ? 0 : 1;
        if (visit.endedAt() == null) {
            return Texts.text("widgets.visit.open", name, times.exact(visit.startedAt()), whom, who);
        }
        String key = visit.cancelled() ? "widgets.visit.cancelled" : "widgets.visit.done";
        return Texts.text(key, name, times.exact(visit.endedAt()), whom, who);
    }

    private static Map<String, String> controls() {
        return Map.of(
                "zoomIn", Texts.text("widgets.zoom.in"),
                "zoomOut", Texts.text("widgets.zoom.out"),
                "fit", Texts.text("widgets.zoom.fit"),
                "diagram", Texts.text("widgets.diagram"),
                "problem", Texts.text("widgets.diagram.problem"));
    }
}
