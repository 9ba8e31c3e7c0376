package org.callboard.ui.lead;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.callboard.ui.text.Texts;

/** Asks for one tag. */
class TagDialog extends Dialog {

    TagDialog(Consumer<String> tag) {
        setHeaderTitle(Texts.text("lead.bulk.tag"));
        TextField name = new TextField(Texts.text("lead.facet.TAG"));
        name.setWidthFull();
        name.setMaxLength(60);
        name.focus();
        add(name);
        Button add = new Button(Texts.text("lead.bulk.tag"), e -> {
            if (name.getValue().isBlank()) {
                name.setErrorMessage(Texts.text("lead.bulk.needs-tag"));
                name.setInvalid(true);
            } else {
                close();
                tag.accept(name.getValue().strip());
            }
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(new Button(Texts.text("lead.cancel"), e -> close()), add);
        setWidth("24rem");
    }
}
