package org.callboard.ui.admin;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.callboard.kernel.BadInput;
import org.callboard.records.CustomField;
import org.callboard.records.CustomField.Draft;
import org.callboard.records.FieldType;
import org.callboard.ui.record.FieldEditors;

/** What an admin says of a field. */
class CustomFieldForm extends FormLayout {

    private final CustomFieldParts parts = new CustomFieldParts();
    private final DefaultPart otherwise;
    private final transient BiConsumer<String, Draft> typed;

    /** @param typed hears key and draft as they stand, at first and with each change */
    CustomFieldForm(CustomField field, FieldEditors editors, BiConsumer<String, Draft> typed) {
        this.typed = typed;
        otherwise = new DefaultPart(editors);
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("26rem", 2));
        Div ticks = new Div(parts.required, parts.filtered, parts.inList);
        ticks.addClassName("field-ticks");
        add(parts.label, parts.type, parts.choices, parts.least, parts.most, parts.longest, parts.pattern);
        add(otherwise, parts.visibleTo, parts.help, parts.key, ticks);
        setColspan(parts.choices, 2);
        setColspan(ticks, 2);
        Draft draft = field == null ? Draft.of("", FieldType.TEXT) : field.draft();
        parts.show(draft);
        parts.key.setValue(field == null ? "" : field.key());
        parts.key.setReadOnly(field != null);
        parts.fit();
        otherwise.fit(draft.type(), draft.choices(), draft.otherwise());
        parts.all.values().forEach(part -> ((HasValue<?, ?>) part).addValueChangeListener(e -> changed()));
        changed();
    }

    private void changed() {
        if (parts.type.getValue() == null) {
            return;
        }
        parts.fit();
        otherwise.fit(parts.type.getValue(), parts.chosen(), null);
        String key = parts.key.isEmpty() ? DraftField.key(parts.label.getValue()) : parts.key.getValue();
        typed.accept(key, parts.draft(otherwise.valueSoFar()));
    }

    /** @return {@code null} when it shall be made of the label */
    String key() {
        return parts.key.isEmpty() ? null : parts.key.getValue().strip();
    }

    /** @throws BadInput when the default cannot be read */
    Draft draft() {
        return parts.draft(otherwise.value());
    }

    /** Marks what is wrong and goes to the first. @return messages that belong nowhere here */
    List<String> refuse(BadInput bad) {
        accept();
        List<String> homeless = new ArrayList<>();
        Focusable<?> first = null;
        for (BadInput.Field wrong : bad.fields()) {
            if (wrong.field().equals("otherwise")) {
                otherwise.refuse(wrong.message());
            } else if (parts.all.get(wrong.field()) instanceof HasValidationProperties part) {
                part.setErrorMessage(wrong.message());
                part.setInvalid(true);
                first = first == null && part instanceof Focusable<?> focusable ? focusable : first;
            } else {
                homeless.add(wrong.message());
            }
        }
        if (first != null) {
            first.focus();
        }
        return homeless;
    }

    void accept() {
        otherwise.refuse(null);
        parts.all.values().stream()
                .filter(HasValidationProperties.class::isInstance)
                .forEach(part -> ((HasValidationProperties) part).setInvalid(false));
    }

    void focusFirst() {
        parts.label.focus();
    }
}
