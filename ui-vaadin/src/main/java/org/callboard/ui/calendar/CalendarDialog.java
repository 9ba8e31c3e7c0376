package org.callboard.ui.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.callboard.calendar.CalendarDraft;
import org.callboard.calendar.CalendarView;
import org.callboard.calendar.Calendars;
import org.callboard.calendar.Hours;
import org.callboard.calendar.HoursText;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.ui.text.Texts;

/** Makes a calendar or changes one; what is wrong stands at its place. */
class CalendarDialog extends Dialog {

    private final TextField title = new TextField(Texts.text("calendar.part.title"));
    private final TextField name = new TextField(Texts.text("calendar.part.name"));
    private final ComboBox<String> zone = new ComboBox<>(Texts.text("calendar.part.zone"));
    private final TextField country = new TextField(Texts.text("calendar.part.country"));
    private final DatePicker from = new DatePicker(Texts.text("calendar.part.from"));
    private final Map<DayOfWeek, TextField> week = new EnumMap<>(DayOfWeek.class);
    private final DaysPart days;
    private final Paragraph problem = new Paragraph();
    private final transient BiConsumer<String, CalendarDraft> keep;

    /** @param calendar {@code null} for a new one. @param keep takes name and draft, or refuses */
    CalendarDialog(Calendars calendars, CalendarView calendar, BiConsumer<String, CalendarDraft> keep) {
        this.keep = keep;
        days = new DaysPart(calendars, this::say);
        setHeaderTitle(calendar == null ? Texts.text("calendar.new") : Texts.text("calendar.edit", calendar.title()));
        setWidth("46rem");
        setCloseOnOutsideClick(false);
        addClassName("field-dialog");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        add(problem, names(), hours(), days);
        show(calendar);
        say("");
        Button save = new Button(Texts.text("calendar.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        getFooter().add(new Button(Texts.text("calendar.cancel"), click -> close()), save);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                title.focus();
            }
        });
    }

    private Component names() {
        title.setRequiredIndicatorVisible(true);
        name.setHelperText(Texts.text("calendar.hint.name"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id ->
                        id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/") || id.equals("UTC"))
                .sorted()
                .toList());
        country.setHelperText(Texts.text("calendar.hint.country"));
        from.setHelperText(Texts.text("calendar.hint.from"));
        Div names = new Div(title, name, zone, country, from);
        names.addClassName("calendar-parts");
        return names;
    }

    private Component hours() {
        Div hours = new Div();
        hours.addClassNames("calendar-parts", "calendar-week");
        for (DayOfWeek day : DayOfWeek.values()) {
            TextField field = new TextField(day.getDisplayName(java.time.format.TextStyle.FULL, Texts.locale()));
            field.setPlaceholder(Texts.text("calendar.day-off"));
            week.put(day, field);
            hours.add(field);
        }
        week.get(DayOfWeek.MONDAY).setHelperText(Texts.text("calendar.hint.hours"));
        return hours;
    }

    private void show(CalendarView calendar) {
        zone.setValue(calendar == null ? "UTC" : calendar.zone());
        name.setVisible(calendar == null);
        if (calendar != null) {
            title.setValue(calendar.title());
            name.setValue(calendar.name());
            country.setValue(
                    calendar.edition().country() == null
                            ? ""
                            : calendar.edition().country());
            days.show(calendar.edition().days());
            week.forEach((day, field) -> field.setValue(HoursText.write(calendar.edition().hours().stream()
                    .filter(span -> span.day() == day)
                    .toList())));
        }
    }

    private void save() {
        try {
            keep.accept(name.getValue().strip(), draft());
            close();
        } catch (BadInput bad) {
            refuse(bad);
        } catch (Conflict | Forbidden refused) {
            say(refused.getMessage());
        }
    }

    private CalendarDraft draft() {
        List<Hours> hours = new ArrayList<>();
        List<BadInput.Field> wrong = new ArrayList<>();
        week.forEach((day, field) -> {
            try {
                hours.addAll(HoursText.read(day, field.getValue()));
            } catch (BadInput unreadable) {
                wrong.addAll(unreadable.fields());
            }
        });
        if (!wrong.isEmpty()) {
            throw new BadInput(wrong);
        }
        return new CalendarDraft(
                title.getValue(), zone.getValue(), from.getValue(), hours, country.getValue(), days.value());
    }

    private void refuse(BadInput bad) {
        Map<String, HasValidation> fields =
                new HashMap<>(Map.of("title", title, "name", name, "zone", zone, "country", country, "from", from));
        week.forEach((day, field) -> fields.put(day.name().toLowerCase(Locale.ROOT), field));
        fields.values().forEach(field -> field.setInvalid(false));
        List<String> elsewhere = new ArrayList<>();
        bad.fields().forEach(field -> {
            HasValidation place = fields.get(field.field());
            if (place == null) {
                elsewhere.add(field.message());
            } else {
                place.setErrorMessage(field.message());
                place.setInvalid(true);
            }
        });
        say(String.join(" ", elsewhere));
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
    }
}
