package org.callboard.ui.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.calendar.Assigned;
import org.callboard.calendar.CalendarView;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;

/** Gives a team, a person or a customers' tier a calendar of their own. */
class WhoseDialog extends Dialog {

    interface Keep {
        void accept(Assigned.Kind kind, String who, String calendar);
    }

    private final Select<Assigned.Kind> kind = new Select<>();
    private final ComboBox<String> who = new ComboBox<>(Texts.text("calendar.who"));
    private final Select<CalendarView> calendar = new Select<>();

    WhoseDialog(List<CalendarView> calendars, People people, Keep keep) {
        setHeaderTitle(Texts.text("calendar.assign"));
        setWidth("26rem");
        kind.setLabel(Texts.text("calendar.kind"));
        kind.setItems(Assigned.Kind.values());
        kind.setItemLabelGenerator(one -> Texts.text("calendar.kind." + one));
        kind.setValue(Assigned.Kind.TEAM);
        who.setAllowCustomValue(true);
        who.addCustomValueSetListener(typed -> who.setValue(typed.getDetail()));
        who.setItems(query -> people.search(query.getFilter().orElse("")).stream()
                .map(kind.getValue() == Assigned.Kind.PERSON ? Person::username : WhoseDialog::team)
                .filter(name -> !name.isEmpty())
                .distinct()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        kind.addValueChangeListener(change -> who.getLazyDataView().refreshAll());
        calendar.setLabel(Texts.text("calendar.one"));
        calendar.setItems(calendars);
        calendar.setItemLabelGenerator(CalendarView::title);
        Div parts = new Div(kind, who, calendar);
        parts.addClassName("calendar-parts");
        add(parts);
        Button save = new Button(Texts.text("calendar.save"), click -> {
            String chosen =
                    calendar.getValue() == null ? null : calendar.getValue().name();
            if (chosen != null && Attempt.to(() -> keep.accept(kind.getValue(), who.getValue(), chosen))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("calendar.cancel"), click -> close()), save);
    }

    private static String team(Person person) {
        return person.teams().stream().sorted().findFirst().orElse("");
    }
}
