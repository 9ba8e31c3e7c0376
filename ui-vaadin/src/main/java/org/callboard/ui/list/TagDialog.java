package org.callboard.ui.list;

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
        setHeaderTitle(Texts.text("list.bulk.tag"));
        TextField name = new TextField(Texts.text("list.bulk.tag-label"));
        name.setWidthFull();
        name.setMaxLength(60);
        name.focus();
        add(name);
        Button add = new Button(Texts.text("list.bulk.tag"), e -> {
            if (name.getValue().isBlank()) {
                name.setErrorMessage(Texts.text("list.bulk.needs-tag"));
                name.setInvalid(true);
            } else {
                close();
                tag.accept(name.getValue().strip());
            }
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(new Button(Texts.text("list.cancel"), e -> close()), add);
        setWidth("24rem");
    }
}
