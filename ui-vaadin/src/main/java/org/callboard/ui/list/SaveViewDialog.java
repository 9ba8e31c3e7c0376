package org.callboard.ui.list;

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
        setHeaderTitle(Texts.text("list.view.save"));
        TextField name = new TextField(Texts.text("list.view.name"));
        name.setMaxLength(60);
        name.setWidthFull();
        name.setAutofocus(true);
        Checkbox shared = new Checkbox(Texts.text("list.view.share"));
        Button keep = new Button(Texts.text("list.save"), e -> {
            if (name.getValue().isBlank()) {
                name.setErrorMessage(Texts.text("list.view.needs-name"));
                name.setInvalid(true);
                name.focus();
            } else if (Attempt.to(() -> save.accept(name.getValue().strip(), shared.getValue()))) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        keep.addClickShortcut(Key.ENTER).listenOn(this);
        add(new VerticalLayout(name, shared));
        getFooter().add(new Button(Texts.text("list.cancel"), e -> close()), keep);
    }
}
