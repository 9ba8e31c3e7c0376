package org.callboard.ui.lead;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.callboard.access.People;
import org.callboard.audit.TimelineEntry;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Icon;

/** One line of the timeline: what, why, when; details unfold. */
class TimelineLine extends ListItem {

    TimelineLine(TimelineEntry entry, People people, Times times) {
        addClassName("line");
        getElement().setAttribute("data-what", entry.what());
        Span said = new Span(entry.text());
        said.addClassName("what");
        Span cause = new Span(CauseWords.of(entry.cause(), people));
        cause.addClassName("cause");
        Span when = times.told(entry.at());
        Div small = new Div(cause, when);
        small.addClassNames("small", "faint");
        Div body = new Div(said, small);
        body.addClassName("body");
        if (entry.details() != null && !entry.details().isEmpty()) {
            body.add(unfold(entry.details()));
        }
        Span icon = new Span(Icon.small(CauseWords.icon(entry.cause())));
        icon.addClassName("mark");
        add(icon, body);
    }

    private static Details unfold(Map<String, Object> details) {
        DescriptionList list = new DescriptionList();
        list.addClassName("crm-facts");
        details.forEach((name, value) -> list.add(
                new DescriptionList.Term(Fact.named(name).map(Fact::label).orElse(name)),
                new DescriptionList.Description(words(value))));
        Details unfold = new Details(Texts.text("lead.timeline.details"), list);
        unfold.addClassName("unfold");
        return unfold;
    }

    /** A change reads "before → after"; anything else as it is. */
    private static String words(Object value) {
        if (value instanceof Map<?, ?> change && change.containsKey("from") && change.containsKey("to")) {
            return shown(change.get("from")) + " → " + shown(change.get("to"));
        }
        return shown(value);
    }

    private static String shown(Object value) {
        return value == null || value.toString().isEmpty() ? "–" : value.toString();
    }
}
