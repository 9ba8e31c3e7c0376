package org.callboard.ui.admin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.BiConsumer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.records.CustomField;
import org.callboard.records.CustomField.Draft;
import org.callboard.ui.record.FieldEditors;
import org.callboard.ui.text.Texts;

/** Adds a field or changes one: what is wrong stands at its place, how it will look is shown while one types. */
class CustomFieldDialog extends Dialog {

    private final CustomFieldForm form;
    private final CustomFieldPreview preview;
    private final Paragraph problem = new Paragraph();
    private final transient BiConsumer<String, Draft> keep;

    /**
     * @param field {@code null} for a new one
     * @param keep takes key and draft, or refuses
     */
    CustomFieldDialog(String kind, CustomField field, FieldEditors editors, BiConsumer<String, Draft> keep) {
        this.keep = keep;
        setHeaderTitle(
                field == null
                        ? Texts.text("admin.fields.new-of", CustomFieldsView.kindWords(kind))
                        : Texts.text("admin.fields.edit", field.label()));
        setWidth("46rem");
        setCloseOnOutsideClick(false);
        addClassName("field-dialog");
        preview = new CustomFieldPreview(editors);
        form = new CustomFieldForm(field, editors, preview::show);
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(problem, new Div(form, preview));
        Button save = new Button(Texts.text(field == null ? "admin.fields.add-it" : "admin.fields.save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        getFooter().add(new Button(Texts.text("admin.fields.cancel"), e -> close()), save);
        addOpenedChangeListener(e -> {
            if (e.isOpened()) {
                form.focusFirst();
            }
        });
    }

    static String role(String role) {
        return Texts.textOr("admin.role." + role, role);
    }

    private void save() {
        try {
            keep.accept(form.key(), form.draft());
            close();
        } catch (BadInput bad) {
            say(form.refuse(bad));
        } catch (Conflict | Forbidden refused) {
            form.accept();
            say(List.of(refused.getMessage()));
        }
    }

    private void say(List<String> problems) {
        problem.setText(String.join(" ", problems));
        problem.setVisible(!problems.isEmpty());
    }
}
