package org.callboard.ui.lead;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.callboard.lead.LeadStatus;
import org.callboard.ui.text.Texts;

/** Where a lead stands on its way, and what is missing for the next step. */
class StateBar extends Div {

    StateBar(LeadStatus status, String missing) {
        addClassName("state-bar");
        OrderedList steps = new OrderedList();
        steps.getElement().setAttribute("aria-label", Texts.text("lead.page.way"));
        List<LeadStatus> way = way(status);
        int here = way.indexOf(status);
        for (int i = 0; i < way.size(); i++) {
            ListItem step = new ListItem(LeadWords.status(way.get(i)));
            step.addClassName(i < here ? "done" : i == here ? "here" : "ahead");
            step.addClassName(way.get(i).name().toLowerCase(java.util.Locale.ROOT));
            if (i == here) {
                step.getElement().setAttribute("aria-current", "step");
            }
            steps.add(step);
        }
        Span next = new Span(missing);
        next.addClassNames("missing", "faint");
        add(steps, next);
    }

    private static List<LeadStatus> way(LeadStatus status) {
        return switch (status) {
            case NURTURING -> List.of(LeadStatus.NEW, LeadStatus.NURTURING, LeadStatus.ASSIGNED, LeadStatus.QUALIFIED);
            case DISQUALIFIED -> List.of(LeadStatus.NEW, LeadStatus.ASSIGNED, LeadStatus.DISQUALIFIED);
            case DUPLICATE -> List.of(LeadStatus.NEW, LeadStatus.DUPLICATE);
            default -> List.of(LeadStatus.NEW, LeadStatus.ASSIGNED, LeadStatus.QUALIFIED);
        };
    }
}
