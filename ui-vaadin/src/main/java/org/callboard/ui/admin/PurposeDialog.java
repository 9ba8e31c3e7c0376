package org.callboard.ui.admin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.callboard.customer.consent.Purposes.Draft;
import org.callboard.customer.consent.Purposes.Purpose;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.ui.text.Texts;

/** Adds a purpose or changes one; what is wrong stands at its place. */
class PurposeDialog extends Dialog {

    private final TextField label = new TextField(Texts.text("admin.purposes.part.label"));
    private final TextField key = new TextField(Texts.text("admin.purposes.part.key"));
    private final Checkbox needsConsent = new Checkbox(Texts.text("admin.purposes.part.needsConsent"));
    private final Paragraph problem = new Paragraph();
    private final transient BiConsumer<String, Draft> keep;

    /**
     * @param purpose {@code null} for a new one
     * @param keep takes key and draft, or refuses
     */
    PurposeDialog(Purpose purpose, BiConsumer<String, Draft> keep) {
        this.keep = keep;
        setHeaderTitle(
                purpose == null ? Texts.text("admin.purposes.new") : Texts.text("admin.fields.edit", purpose.label()));
        setWidth("28rem");
        setCloseOnOutsideClick(false);
        addClassName("field-dialog");
        label.setRequiredIndicatorVisible(true);
        label.setMaxLength(60);
        label.setWidthFull();
        key.setHelperText(Texts.text("admin.purposes.hint.key"));
        key.setWidthFull();
        needsConsent.setHelperText(Texts.text("admin.purposes.hint.needsConsent"));
        show(purpose);
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        VerticalLayout form = new VerticalLayout(problem, label, needsConsent, key);
        form.setPadding(false);
        add(form);
        Button save = new Button(Texts.text("admin.fields.save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(new Button(Texts.text("admin.fields.cancel"), e -> close()), save);
        addOpenedChangeListener(e -> {
            if (e.isOpened()) {
                label.focus();
            }
        });
    }

    private void show(Purpose purpose) {
        needsConsent.setValue(purpose == null || purpose.needsConsent());
        if (purpose != null) {
            label.setValue(purpose.label());
            key.setValue(purpose.key());
            key.setReadOnly(true);
        }
    }

    private void save() {
        try {
            keep.accept(key.isEmpty() ? null : key.getValue(), new Draft(label.getValue(), needsConsent.getValue()));
            close();
        } catch (BadInput bad) {
            refuse(bad);
        } catch (Conflict | Forbidden refused) {
            say(refused.getMessage());
        }
    }

    private void refuse(BadInput bad) {
        Map<String, String> wrong = bad.fields().stream()
                .collect(Collectors.toMap(BadInput.Field::field, BadInput.Field::message, (a, b) -> a + " " + b));
        label.setErrorMessage(wrong.get("label"));
        label.setInvalid(wrong.containsKey("label"));
        key.setErrorMessage(wrong.get("key"));
        key.setInvalid(wrong.containsKey("key"));
        (label.isInvalid() ? label : key).focus();
        say("");
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
    }
}
