package org.callboard.ui.record;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.function.Function;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.audit.TimelineEntry;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Icon;

/** One line of the timeline: what, why, when; details unfold. */
class TimelineLine extends ListItem {

    private static final String OWNER = "owner";

    TimelineLine(TimelineEntry entry, FieldWords words, People people, Times times) {
        addClassName("line");
        getElement().setAttribute("data-what", entry.what());
        Span said = new Span(told(entry, people));
        said.addClassName("what");
        Span cause = new Span(CauseWords.of(entry.cause(), people));
        cause.addClassName("cause");
        Span when = times.told(entry.at());
        Div small = new Div(cause, when);
        small.addClassNames("small", "faint");
        Div body = new Div(said, small);
        body.addClassName("body");
        if (entry.details() != null && !entry.details().isEmpty()) {
            body.add(unfold(entry.details(), words, people));
        }
        Span icon = new Span(Icon.small(CauseWords.icon(entry.cause())));
        icon.addClassName("mark");
        add(icon, body);
    }

    /** A new owner is told by username, which stays; people read the name it has today. */
    private static String told(TimelineEntry entry, People people) {
        if (entry.details() != null
                && entry.details().get(OWNER) instanceof Map<?, ?> change
                && change.get("to") instanceof String owner
                && entry.text().endsWith(" " + owner)) {
            return entry.text().substring(0, entry.text().length() - owner.length()) + name(owner, people);
        }
        return entry.text();
    }

    private static String name(Object username, People people) {
        String known = shown(username);
        return people.find(known).map(Person::name).orElse(known);
    }

    private static Details unfold(Map<String, Object> details, FieldWords fields, People people) {
        DescriptionList list = new DescriptionList();
        list.addClassName("crm-facts");
        details.forEach((name, value) -> list.add(
                new DescriptionList.Term(fields.label(name)),
                new DescriptionList.Description(
                        words(value, one -> name.equals(OWNER) ? name(one, people) : fields.shown(name, one)))));
        Details unfold = new Details(Texts.text("record.timeline.details"), list);
        unfold.addClassName("unfold");
        return unfold;
    }

    /** A change reads "before → after"; anything else as it is. */
    private static String words(Object value, Function<Object, String> shown) {
        if (value instanceof Map<?, ?> change && change.containsKey("from") && change.containsKey("to")) {
            return shown.apply(change.get("from")) + " → " + shown.apply(change.get("to"));
        }
        return shown(value);
    }

    private static String shown(Object value) {
        return value == null || value.toString().isEmpty() ? "–" : value.toString();
    }
}
