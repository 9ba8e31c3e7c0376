package org.callboard.ui.lead;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.decision.DecisionRecord;
import org.callboard.scoring.Scores.Reason;
import org.callboard.scoring.Scores.Score;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;

/** Why a lead has its score: each reason with its points by group, the caps, the release that judged, and before. */
class ScoreCard extends Div {

    private static final int HISTORY = 30;

    private final transient LeadFile file;

    private ScoreCard(LeadFile file) {
        this.file = file;
        addClassName("score-card");
    }

    static Component of(LeadFile file, UUID lead) {
        List<Score> history = file.scores().history(lead, HISTORY);
        ScoreCard card = new ScoreCard(file);
        if (history.isEmpty()) {
            Span none = new Span(Texts.text("lead.score.none"));
            none.addClassName("faint");
            card.add(none);
        } else {
            card.show(history.get(0));
            card.add(new ScoreHistory(history, file.times()));
        }
        return card;
    }

    private void show(Score score) {
        Span value = new Span(String.valueOf(score.value()));
        value.addClassName("score-value");
        Span by = new Span(Texts.text("lead.score.by", score.release()));
        Div small = new Div(by, file.times().told(score.at()));
        small.addClassNames("small", "faint");
        Div top = new Div(value, Badge.warmth(score.grade().name()), small);
        top.addClassName("score-top");
        add(top);
        Map<String, Caps> caps = caps(score.decisionId());
        Map<String, List<Reason>> byGroup = score.reasons().stream()
                .collect(Collectors.groupingBy(Reason::group, LinkedHashMap::new, Collectors.toList()));
        byGroup.forEach((group, reasons) -> add(group(group, reasons, caps.get(group))));
        if (score.decisionId() != null) {
            add(misses(score.decisionId()));
        }
    }

    private record Caps(Integer max, Integer min) {}

    /** The caps stand on the record of the decision; without it the reasons are shown all the same. */
    private Map<String, Caps> caps(UUID decision) {
        Map<String, Caps> caps = new LinkedHashMap<>();
        if (decision == null) {
            return caps;
        }
        file.decisions().find(decision).map(DecisionRecord::fired).orElse(List.of()).stream()
                .map(DecisionRecord.Fired::finding)
                .filter(found -> "GroupCap".equals(found.get("type")))
                .forEach(found -> caps.put(
                        String.valueOf(found.get("group")),
                        new Caps(number(found.get("max")), number(found.get("min")))));
        return caps;
    }

    private static Integer number(Object value) {
        return value instanceof Number number ? Integer.valueOf(number.intValue()) : null;
    }

    private static Component group(String name, List<Reason> reasons, Caps caps) {
        int sum = reasons.stream().mapToInt(Reason::points).sum();
        int counted = sum;
        if (caps != null && caps.max() != null) {
            counted = Math.min(counted, caps.max());
        }
        if (caps != null && caps.min() != null) {
            counted = Math.max(counted, caps.min());
        }
        UnorderedList list = new UnorderedList();
        reasons.stream()
                .sorted((a, b) -> Integer.compare(Math.abs(b.points()), Math.abs(a.points())))
                .forEach(reason -> list.add(reason(reason)));
        Span label = new Span(Texts.textOr("lead.score.group." + name, name));
        Span points = new Span(
                counted == sum ? signed(counted) : Texts.text("lead.score.capped", signed(sum), signed(counted)));
        points.addClassName("points");
        Div head = new Div(label, points);
        head.addClassName("group-head");
        Div group = new Div(head, list);
        group.addClassName("score-group");
        return group;
    }

    private static ListItem reason(Reason reason) {
        Span text = new Span(reason.text() == null || reason.text().isBlank() ? reason.rule() : reason.text());
        text.setTitle(reason.rule());
        Span points = new Span(signed(reason.points()));
        points.addClassNames("points", reason.points() < 0 ? "minus" : "plus");
        return new ListItem(text, points);
    }

    static String signed(int points) {
        return points > 0 ? "+" + points : points < 0 ? "−" + -points : "0";
    }

    private Component misses(UUID decision) {
        Div content = new Div();
        Details details = new Details(Texts.text("lead.score.misses"), content);
        details.addClassName("misses");
        details.addOpenedChangeListener(e -> {
            if (e.isOpened() && content.getComponentCount() == 0) {
                content.add(NearMisses.of(file.decisions(), decision));
            }
        });
        return details;
    }
}
