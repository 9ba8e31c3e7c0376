package org.callboard.ui.record;

import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.callboard.records.Field;
import org.callboard.records.FieldType;

/** Editors of texts. What they hold is checked where the record is kept, not twice. */
final class TextEditors {

    private static final Map<FieldType, String> INPUT_MODES =
            Map.of(FieldType.PHONE, "tel", FieldType.LINK, "url", FieldType.DOMAIN, "url");

    private TextEditors() {}

    static FieldEditor line(Field field) {
        TextField text = new TextField();
        text.setManualValidation(true);
        text.setMaxLength(field.longest());
        text.setAutoselect(true);
        String mode = INPUT_MODES.get(field.type());
        if (mode != null) {
            text.getElement().executeJs("this.inputElement?.setAttribute('inputmode', $0)", mode);
        }
        return new BoundEditor<>(field.name(), text, TextEditors::said, Object::toString);
    }

    static FieldEditor email(Field field) {
        EmailField email = new EmailField();
        email.setManualValidation(true);
        email.setMaxLength(field.longest());
        return new BoundEditor<>(field.name(), email, TextEditors::said, Object::toString);
    }

    static FieldEditor lines(Field field) {
        TextArea text = new TextArea();
        text.setManualValidation(true);
        text.setMaxLength(field.longest());
        text.setMinRows(2);
        text.setMaxRows(8);
        return new BoundEditor<>(field.name(), text, TextEditors::said, Object::toString, true);
    }

    static String said(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
