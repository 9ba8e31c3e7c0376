package org.callboard.ui.record;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.callboard.records.Field;
import org.callboard.ui.text.Texts;

/** Editors of numbers and days. */
final class NumberEditors {

    private NumberEditors() {}

    static FieldEditor number(Field field) {
        return new BoundEditor<>(field.name(), decimal(), number -> number, NumberEditors::number);
    }

    static BigDecimalField decimal() {
        BigDecimalField number = new BigDecimalField();
        number.setI18n(
                new BigDecimalField.BigDecimalFieldI18n().setBadInputErrorMessage(Texts.text("record.bad.number")));
        number.setAutoselect(true);
        return number;
    }

    static BigDecimal number(Object value) {
        return value instanceof BigDecimal number ? number : new BigDecimal(value.toString());
    }

    static FieldEditor day(Field field) {
        DatePicker day = new DatePicker();
        day.setI18n(new DatePicker.DatePickerI18n().setBadInputErrorMessage(Texts.text("record.bad.day")));
        day.setClearButtonVisible(true);
        return new BoundEditor<>(
                field.name(),
                day,
                value -> value,
                value -> value instanceof LocalDate date ? date : LocalDate.parse(value.toString()));
    }
}
