package org.callboard.ui.phone;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.callboard.communication.Call;
import org.callboard.communication.CallDraft;
import org.callboard.communication.CallOutcome;
import org.callboard.communication.Direction;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Subject;
import org.callboard.ui.text.Texts;

/** Writes a call down, or what came of one. */
class CallDialog extends Dialog {

    private static final int SECONDS = 60;

    private final transient PhoneRoom room;
    private final transient Subject about;
    private final transient Call call;
    private final transient Runnable changed;
    private final String requestKey = UUID.randomUUID().toString();
    private final Select<Direction> direction = new Select<>();
    private final TextField number = new TextField(Texts.text("phone.number"));
    private final Select<CallOutcome> outcome = new Select<>();
    private final IntegerField minutes = new IntegerField(Texts.text("phone.minutes"));
    private final DateTimePicker at = new DateTimePicker(Texts.text("phone.at"));
    private final TextArea note = new TextArea(Texts.text("phone.note"));
    private final Paragraph problem = new Paragraph();

    /** @param call {@code null} for a new one */
    CallDialog(PhoneRoom room, Subject about, String known, Call call, Runnable changed) {
        this.room = room;
        this.about = about;
        this.call = call;
        this.changed = changed;
        setHeaderTitle(Texts.text(call == null ? "phone.log" : "phone.change"));
        setWidth("32rem");
        setCloseOnOutsideClick(false);
        direction.setLabel(Texts.text("phone.direction"));
        direction.setItems(Direction.OUT, Direction.IN);
        direction.setItemLabelGenerator(one -> Texts.text("phone.direction." + one));
        outcome.setLabel(Texts.text("phone.outcome"));
        outcome.setItems(CallOutcome.values());
        outcome.setEmptySelectionAllowed(true);
        outcome.setItemLabelGenerator(one -> one == null ? "" : Texts.text("phone.outcome." + one));
        minutes.setMin(0);
        minutes.setStepButtonsVisible(true);
        note.setWidthFull();
        note.setMinRows(3);
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        show(known);
        Div line = new Div(direction, number, outcome, minutes, at);
        line.addClassNames("crm-row", "crm-wrap");
        add(problem, line, note);
        Button save = new Button(Texts.text("phone.save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        getFooter().add(new Button(Texts.text("phone.cancel"), e -> close()), save);
    }

    private void show(String known) {
        direction.setValue(call == null ? Direction.OUT : call.direction());
        number.setValue(call == null ? known == null ? "" : known : call.number());
        if (call != null) {
            outcome.setValue(call.outcome());
            minutes.setValue(call.seconds() / SECONDS);
            note.setValue(call.note() == null ? "" : call.note());
            at.setValue(LocalDateTime.ofInstant(call.startedAt(), room.times().zone()));
        }
    }

    private void save() {
        try {
            if (call == null) {
                room.calls().log(draft(), requestKey);
            } else {
                room.calls().change(call.id(), call.version(), draft());
            }
            close();
            changed.run();
        } catch (BadInput bad) {
            mark(bad);
        } catch (Conflict | Forbidden refused) {
            say(refused.getMessage());
        }
    }

    private CallDraft draft() {
        boolean sameLength =
                call != null && Integer.valueOf(call.seconds() / SECONDS).equals(minutes.getValue());
        Integer seconds = sameLength || minutes.isEmpty() ? null : Integer.valueOf(minutes.getValue() * SECONDS);
        return new CallDraft(
                direction.getValue(),
                number.getValue(),
                call == null ? about : null,
                null,
                at.isEmpty() ? null : at.getValue().atZone(room.times().zone()).toInstant(),
                seconds,
                outcome.getValue(),
                note.getValue(),
                null);
    }

    private void mark(BadInput bad) {
        Map<String, HasValidation> fields = new LinkedHashMap<>();
        fields.put("number", number);
        fields.put("seconds", minutes);
        fields.put("startedAt", at);
        fields.put("note", note);
        fields.values().forEach(field -> field.setInvalid(false));
        for (BadInput.Field wrong : bad.fields()) {
            HasValidation field = fields.get(wrong.field());
            if (field == null) {
                say(wrong.message());
            } else {
                field.setErrorMessage(wrong.message());
                field.setInvalid(true);
            }
        }
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }
}
