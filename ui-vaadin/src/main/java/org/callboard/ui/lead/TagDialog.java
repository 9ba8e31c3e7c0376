package org.callboard.ui.lead;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Asks for one tag. */
class TagDialog extends Dialog {

    TagDialog(Consumer<String> tag) {
        setHeaderTitle(translate("lead.bulk.tag"));
        TextField name = new TextField(translate("lead.facet.TAG"));
        name.setWidthFull();
        name.setMaxLength(60);
        name.focus();
        add(name);
        Button add = new Button(translate("lead.bulk.tag"), e -> {
            if (name.getValue().isBlank()) {
                name.setErrorMessage(translate("lead.bulk.needs-tag"));
                name.setInvalid(true);
            } else {
                close();
                tag.accept(name.getValue().strip());
            }
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(new Button(translate("lead.cancel"), e -> close()), add);
        setWidth("24rem");
    }
}
