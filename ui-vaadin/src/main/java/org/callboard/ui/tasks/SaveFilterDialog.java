package org.callboard.ui.tasks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import org.callboard.kernel.BadInput;
import org.callboard.ui.text.Texts;
import org.callboard.worklist.WorkQuery;
import org.callboard.worklist.Worklist;

/** Gives a filter a name, for oneself or for all. */
class SaveFilterDialog extends Dialog {

    SaveFilterDialog(Worklist worklist, WorkQuery query, Runnable saved) {
        setHeaderTitle(Texts.text("tasks.filter.save"));
        TextField name = new TextField(Texts.text("tasks.filter.name"));
        name.setMaxLength(60);
        name.setWidthFull();
        name.setAutofocus(true);
        Checkbox shared = new Checkbox(Texts.text("tasks.filter.shared"));
        VerticalLayout fields = new VerticalLayout(name, shared);
        fields.setPadding(false);
        add(fields);
        Button save = new Button(Texts.text("tasks.save"), click -> {
            try {
                worklist.saveFilter(name.getValue().strip(), query, shared.getValue());
                close();
                saved.run();
            } catch (BadInput bad) {
                name.setInvalid(true);
                name.setErrorMessage(bad.fields().get(0).message());
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(com.vaadin.flow.component.Key.ENTER).listenOn(this);
        getFooter().add(new Button(Texts.text("tasks.cancel"), click -> close()), save);
    }
}
