package org.callboard.ui.calendar;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.presence.Absence;
import org.callboard.presence.AbsenceDraft;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** Says that somebody is away, from when until when, and who stands in. */
class AbsenceDialog extends Dialog {

    private final transient Times times;
    private final transient Consumer<AbsenceDraft> keep;
    private final ComboBox<Person> who;
    private final ComboBox<Person> standIn;
    private final DateTimePicker from = new DateTimePicker(Texts.text("calendar.absence.from"));
    private final DateTimePicker until = new DateTimePicker(Texts.text("calendar.absence.until"));
    private final TextArea note = new TextArea(Texts.text("calendar.absence.note"));
    private final Paragraph problem = new Paragraph();

    /** @param absence {@code null} for a new one. @param keep takes it, or refuses */
    AbsenceDialog(
            Absence absence, Viewer me, boolean manages, People people, Times times, Consumer<AbsenceDraft> keep) {
        this.times = times;
        this.keep = keep;
        who = person("calendar.absence.who", people);
        standIn = person("calendar.absence.stand-in", people);
        standIn.setClearButtonVisible(true);
        standIn.setHelperText(Texts.text("calendar.absence.stand-in.hint"));
        who.setReadOnly(!manages || absence != null);
        people.find(absence == null ? me.username() : absence.username()).ifPresent(who::setValue);
        setHeaderTitle(Texts.text(absence == null ? "calendar.absence.add" : "calendar.absence.change"));
        setWidth("32rem");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        show(absence, people);
        note.setMaxLength(500);
        Div parts = new Div(who, from, until, standIn, note);
        parts.addClassNames("calendar-parts", "one");
        add(problem, parts);
        Button save = new Button(Texts.text("calendar.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("calendar.cancel"), click -> close()), save);
    }

    private static ComboBox<Person> person(String label, People people) {
        ComboBox<Person> box = new ComboBox<>(Texts.text(label));
        box.setItems(query -> people.search(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        box.setItemLabelGenerator(person -> person.name() == null ? person.username() : person.name());
        box.setWidthFull();
        return box;
    }

    private void show(Absence absence, People people) {
        if (absence == null) {
            from.setValue(LocalDateTime.ofInstant(times.now(), times.zone()).truncatedTo(ChronoUnit.MINUTES));
            until.setValue(times.today().plusDays(1).atStartOfDay());
        } else {
            from.setValue(LocalDateTime.ofInstant(absence.from(), times.zone()));
            until.setValue(LocalDateTime.ofInstant(absence.until(), times.zone()));
            note.setValue(absence.note() == null ? "" : absence.note());
            if (absence.standIn() != null) {
                people.find(absence.standIn()).ifPresent(standIn::setValue);
            }
        }
    }

    private void save() {
        try {
            keep.accept(
                    new AbsenceDraft(username(who), instant(from), instant(until), username(standIn), note.getValue()));
            close();
        } catch (BadInput bad) {
            refuse(bad);
        } catch (Conflict | Forbidden | NotFound refused) {
            say(refused.getMessage());
        }
    }

    private static String username(ComboBox<Person> box) {
        return box.getValue() == null ? null : box.getValue().username();
    }

    private Instant instant(DateTimePicker picker) {
        return picker.getValue() == null
                ? null
                : picker.getValue().atZone(times.zone()).toInstant();
    }

    private void refuse(BadInput bad) {
        Map<String, HasValidation> fields =
                Map.of("username", who, "from", from, "until", until, "standIn", standIn, "note", note);
        fields.values().forEach(field -> field.setInvalid(false));
        say("");
        bad.fields().forEach(field -> {
            HasValidation place = fields.get(field.field());
            if (place == null) {
                say(field.message());
            } else {
                place.setErrorMessage(field.message());
                place.setInvalid(true);
            }
        });
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
    }
}
