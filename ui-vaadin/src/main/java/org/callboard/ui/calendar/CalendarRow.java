package org.callboard.ui.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.callboard.calendar.CalendarView;
import org.callboard.calendar.Calendars.Following;
import org.callboard.calendar.HoursText;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.Icon;

/** A calendar in one line: its week, where, and whether it is open now. */
class CalendarRow extends ListItem {

    private final transient CalendarView calendar;

    CalendarRow(CalendarView calendar, Following following, Times times, CalendarsView page) {
        this.calendar = calendar;
        Button edit = button("pencil", "calendar.edit", () -> page.edit(calendar));
        Button past = button("history", "calendar.past", () -> page.lookBack(calendar));
        Div acts = new Div(edit, past);
        acts.addClassName("field-acts");
        add(names(), says(following, times), acts);
    }

    private Div names() {
        Span title = new Span(calendar.title());
        title.addClassName("field-label");
        Span name = new Span(calendar.name());
        name.addClassNames("crm-quiet", "crm-small", "field-key");
        Badge open = calendar.openNow()
                ? new Badge(Texts.text("calendar.open"), Badge.Tone.GOOD, "circle-check")
                : new Badge(Texts.text("calendar.closed"), Badge.Tone.CALM, "moon");
        Div names = new Div(title, name, open);
        names.addClassName("field-names");
        return names;
    }

    private Div says(Following following, Times times) {
        Span week = new Span(week());
        List<String> more = new ArrayList<>(List.of(calendar.zone()));
        if (calendar.edition().country() != null) {
            more.add(Texts.text(
                    "calendar.holidays-of", calendar.edition().country().toUpperCase(java.util.Locale.ROOT)));
        }
        if (!calendar.edition().days().isEmpty()) {
            more.add(Texts.text("calendar.days", calendar.edition().days().size()));
        }
        if (following != null && following.done() == null) {
            more.add(Texts.text("calendar.following", following.seen()));
        } else if (following != null && following.moved() > 0) {
            more.add(Texts.text("calendar.followed", following.moved(), times.relative(following.done())));
        }
        Span small = new Span(String.join(" · ", more));
        small.addClassNames("crm-quiet", "crm-small");
        Div says = new Div(week, small);
        says.addClassName("calendar-says");
        return says;
    }

    /** Days with the same hours stand together: "Mon–Fri 09:00-17:00". */
    private String week() {
        List<String> pieces = new ArrayList<>();
        DayOfWeek first = null;
        for (DayOfWeek day : DayOfWeek.values()) {
            first = first == null ? day : first;
            boolean same = day != DayOfWeek.SUNDAY && hours(day).equals(hours(day.plus(1)));
            if (!same) {
                if (!hours(day).isEmpty()) {
                    pieces.add((first == day ? word(day) : word(first) + "–" + word(day)) + " " + hours(day));
                }
                first = null;
            }
        }
        return String.join(" · ", pieces);
    }

    private String hours(DayOfWeek day) {
        return HoursText.write(calendar.edition().hours().stream()
                .filter(span -> span.day() == day)
                .toList());
    }

    static String word(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Texts.locale());
    }

    static List<DayOfWeek> days() {
        return Arrays.asList(DayOfWeek.values());
    }

    private Button button(String icon, String key, Runnable act) {
        Button button = new Button(Icon.small(icon), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(Texts.text(key, calendar.title()));
        button.setTooltipText(Texts.text(key, calendar.title()));
        return button;
    }
}
