package org.callboard.ui.lead;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;

/** Asks for a name and whether colleagues shall see the view too. */
class SaveViewDialog extends Dialog {

    SaveViewDialog(BiConsumer<String, Boolean> save) {
        setHeaderTitle(translate("lead.view.save"));
        TextField name = new TextField(translate("lead.view.name"));
        name.setMaxLength(60);
        name.setWidthFull();
        name.setAutofocus(true);
        Checkbox shared = new Checkbox(translate("lead.view.share"));
        Button keep = new Button(translate("lead.save"), e -> {
            if (name.getValue().isBlank()) {
                name.setErrorMessage(translate("lead.view.needs-name"));
                name.setInvalid(true);
                name.focus();
            } else if (Attempt.to(() -> save.accept(name.getValue().strip(), shared.getValue()))) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        keep.addClickShortcut(Key.ENTER).listenOn(this);
        add(new VerticalLayout(name, shared));
        getFooter().add(new Button(translate("lead.cancel"), e -> close()), keep);
    }
}
