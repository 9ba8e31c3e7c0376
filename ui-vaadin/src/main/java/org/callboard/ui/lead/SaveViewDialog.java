package org.callboard.ui.lead;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;

/** Asks for a name and whether colleagues shall see the view too. */
class SaveViewDialog extends Dialog {

    SaveViewDialog(BiConsumer<String, Boolean> save) {
        setHeaderTitle(Texts.text("lead.view.save"));
        TextField name = new TextField(Texts.text("lead.view.name"));
        name.setMaxLength(60);
        name.setWidthFull();
        name.setAutofocus(true);
        Checkbox shared = new Checkbox(Texts.text("lead.view.share"));
        Button keep = new Button(Texts.text("lead.save"), e -> {
            if (name.getValue().isBlank()) {
                name.setErrorMessage(Texts.text("lead.view.needs-name"));
                name.setInvalid(true);
                name.focus();
            } else if (Attempt.to(() -> save.accept(name.getValue().strip(), shared.getValue()))) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        keep.addClickShortcut(Key.ENTER).listenOn(this);
        add(new VerticalLayout(name, shared));
        getFooter().add(new Button(Texts.text("lead.cancel"), e -> close()), keep);
    }
}
