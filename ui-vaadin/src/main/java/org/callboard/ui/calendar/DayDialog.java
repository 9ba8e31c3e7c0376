package org.callboard.ui.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.util.function.Consumer;
import org.callboard.calendar.SpecialDay;
import org.callboard.ui.text.Texts;

/** A day, or some, on which one works otherwise. */
class DayDialog extends Dialog {

    private final TextField title = new TextField(Texts.text("calendar.day.title"));
    private final DatePicker on = new DatePicker(Texts.text("calendar.day.on"));
    private final DatePicker until = new DatePicker(Texts.text("calendar.day.until"));
    private final TimePicker from = new TimePicker(Texts.text("calendar.day.from"));
    private final TimePicker to = new TimePicker(Texts.text("calendar.day.to"));
    private final Checkbox yearly = new Checkbox(Texts.text("calendar.day.each-year"));
    private final Checkbox open = new Checkbox(Texts.text("calendar.day.worked"));

    DayDialog(Consumer<SpecialDay> keep) {
        setHeaderTitle(Texts.text("calendar.day.add"));
        setWidth("30rem");
        from.setHelperText(Texts.text("calendar.day.all-day"));
        yearly.addValueChangeListener(change -> until.setEnabled(!change.getValue()));
        Div parts = new Div(title, on, until, from, to, yearly, open);
        parts.addClassName("calendar-parts");
        add(parts);
        Button done = new Button(Texts.text("calendar.day.it"), click -> done(keep));
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("calendar.cancel"), click -> close()), done);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                title.focus();
            }
        });
    }

    private void done(Consumer<SpecialDay> keep) {
        title.setErrorMessage(Texts.text("calendar.day.needed"));
        title.setInvalid(title.getValue().isBlank());
        on.setErrorMessage(Texts.text("calendar.day.needed"));
        on.setInvalid(on.isEmpty());
        if (!title.isInvalid() && !on.isInvalid()) {
            keep.accept(new SpecialDay(
                    title.getValue().strip(),
                    on.getValue(),
                    yearly.getValue() ? null : until.getValue(),
                    yearly.getValue(),
                    open.getValue(),
                    from.getValue(),
                    to.getValue()));
            close();
        }
    }
}
