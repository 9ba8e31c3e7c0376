package org.callboard.ui.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.callboard.access.People;
import org.callboard.access.Role;
import org.callboard.calendar.Assigned;
import org.callboard.calendar.CalendarView;
import org.callboard.calendar.Calendars;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** When who works: the house's calendars, and whose they are. */
@Route("calendars")
@RolesAllowed(Role.ADMIN)
@StyleSheet("context://crm/fields.css")
@StyleSheet("context://crm/calendar.css")
class CalendarsView extends Section implements HasDynamicTitle {

    private final transient Calendars calendars;
    private final transient People people;
    private final transient Times times;
    private final UnorderedList list = new UnorderedList();
    private final UnorderedList assigned = new UnorderedList();

    CalendarsView(Calendars calendars, People people, Times times) {
        this.calendars = calendars;
        this.people = people;
        this.times = times;
        addClassNames("crm-page", "custom-fields", "calendars");
        list.addClassName("field-list");
        assigned.addClassName("field-list");
        Paragraph what = new Paragraph(Texts.text("calendar.what"));
        what.addClassName("crm-quiet");
        Header whose = head(new H2(Texts.text("calendar.whose")), "calendar.assign", this::assign);
        Paragraph others = new Paragraph(Texts.text("calendar.whose.what"));
        others.addClassName("crm-quiet");
        add(head(new H1(getPageTitle()), "calendar.new", this::create), what, list, whose, others, assigned);
        load();
    }

    private static Header head(com.vaadin.flow.component.Component title, String act, Runnable does) {
        Button button = new Button(Texts.text(act), Icon.small("plus"), click -> does.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div space = new Div();
        space.addClassName("crm-grow");
        Header head = new Header(title, space, button);
        head.addClassName("crm-page-head");
        return head;
    }

    private void load() {
        list.removeAll();
        calendars
                .all()
                .forEach(calendar ->
                        list.add(new CalendarRow(calendar, calendars.following(calendar.name()), times, this)));
        assigned.removeAll();
        calendars.assigned().forEach(one -> assigned.add(new AssignedRow(one, this)));
        assigned.setVisible(assigned.getChildren().findAny().isPresent());
    }

    private void create() {
        new CalendarDialog(calendars, null, (name, draft) -> {
                    CalendarView made = calendars.add(name, draft);
                    Toast.done(Texts.text("calendar.made", made.title()));
                    load();
                })
                .open();
    }

    void edit(CalendarView calendar) {
        new CalendarDialog(calendars, calendar, (name, draft) -> {
                    calendars.change(name, calendar.version(), draft);
                    Toast.done(Texts.text("calendar.changed", draft.title()));
                    load();
                })
                .open();
    }

    void lookBack(CalendarView calendar) {
        new EditionsDialog(calendar.title(), calendars.editions(calendar.name()), times).open();
    }

    private void assign() {
        new WhoseDialog(calendars.all(), people, (kind, who, calendar) -> {
                    calendars.assign(kind, who, calendar);
                    load();
                })
                .open();
    }

    void withdraw(Assigned one) {
        Attempt.to(() -> {
            calendars.assign(one.kind(), one.who(), null);
            Toast.done(Texts.text("calendar.withdrawn", one.who()), () -> {
                Attempt.to(() -> calendars.assign(one.kind(), one.who(), one.calendar()));
                load();
            });
        });
        load();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("calendar.title");
    }
}
