package org.callboard.ui.lead;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.callboard.decision.Decisions;
import org.callboard.decision.NearMiss;
import org.callboard.ui.text.Texts;

/** Rules that one condition kept from firing, with that condition. */
final class NearMisses {

    private NearMisses() {}

    static Component of(Decisions decisions, UUID decision) {
        List<NearMiss> misses;
        try {
            misses = decisions.nearMisses(decision);
        } catch (RuntimeException accident) {
            org.slf4j.LoggerFactory.getLogger(NearMisses.class).warn("Near misses of {} fail.", decision, accident);
            return faint(Texts.text("record.part.unavailable"));
        }
        if (misses.isEmpty()) {
            return faint(Texts.text("lead.score.no-misses"));
        }
        UnorderedList list = new UnorderedList();
        misses.forEach(miss -> list.add(line(miss)));
        return list;
    }

    private static ListItem line(NearMiss miss) {
        ListItem item = new ListItem();
        Span rule = new Span(miss.rule());
        item.add(rule);
        miss.wouldFind().stream()
                .map(found -> found.get("points"))
                .filter(Number.class::isInstance)
                .map(Number.class::cast)
                .findFirst()
                .ifPresent(points -> {
                    Span would = new Span(ScoreCard.signed(points.intValue()));
                    would.addClassNames("points", "faint");
                    item.add(would);
                });
        Span condition = new Span(miss.condition());
        condition.addClassNames("small", "faint", "condition");
        Details why = new Details(Texts.text("lead.score.but"), condition);
        why.addClassName("why");
        item.add(why);
        return item;
    }

    private static Span faint(String words) {
        Span span = new Span(words);
        span.addClassName("faint");
        return span;
    }
}
