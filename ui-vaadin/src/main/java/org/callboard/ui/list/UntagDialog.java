package org.callboard.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Consumer;
import org.callboard.ui.text.Texts;

/** Asks which of the tags that the chosen rows bear shall go. */
class UntagDialog extends Dialog {

    UntagDialog(List<String> tags, Consumer<String> untag) {
        setHeaderTitle(Texts.text("list.bulk.untag"));
        ComboBox<String> tag = new ComboBox<>(Texts.text("list.bulk.tag-label"));
        tag.setItems(tags);
        tag.setWidthFull();
        if (tags.size() == 1) {
            tag.setValue(tags.get(0));
        }
        tag.focus();
        add(tag);
        Button remove = new Button(Texts.text("list.bulk.untag"), e -> {
            if (tag.getValue() == null) {
                tag.setErrorMessage(Texts.text("list.bulk.needs-tag"));
                tag.setInvalid(true);
            } else {
                close();
                untag.accept(tag.getValue());
            }
        });
        remove.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("list.cancel"), e -> close()), remove);
        setWidth("24rem");
    }
}
