package org.callboard.ui.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.callboard.calendar.Calendars.EditionLine;
import org.callboard.calendar.HoursText;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** What held when, newest first. */
class EditionsDialog extends Dialog {

    EditionsDialog(String title, List<EditionLine> editions, Times times) {
        setHeaderTitle(Texts.text("calendar.past", title));
        setWidth("40rem");
        OrderedList list = new OrderedList();
        list.addClassName("field-list");
        editions.forEach(line -> {
            Span from = new Span(Texts.text(
                    "calendar.edition", line.edition().number(), line.edition().from()));
            from.addClassName("field-label");
            Span by = new Span(line.madeBy() + ", " + times.exact(line.madeAt()));
            by.addClassNames("crm-quiet", "crm-small");
            list.add(new ListItem(from, new Span(week(line)), by));
        });
        add(list);
        getFooter().add(new Button(Texts.text("calendar.close"), click -> close()));
    }

    private static String week(EditionLine line) {
        return CalendarRow.days().stream()
                .map(day -> CalendarRow.word(day) + " "
                        + HoursText.write(line.edition().hours().stream()
                                .filter(span -> span.day() == day)
                                .toList()))
                .filter(words -> words.indexOf(':') > 0)
                .collect(Collectors.joining("; "));
    }
}
