package org.callboard.ui.record;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.ui.text.Texts;

/** Asks who shall own records; nobody is an answer too. */
public class AssignDialog extends Dialog {

    /** @param assign is given the username, {@code null} for nobody */
    public AssignDialog(People people, Consumer<String> assign) {
        setHeaderTitle(Texts.text("record.assign.title"));
        ComboBox<Person> owner = new ComboBox<>(Texts.text("record.owner.label"));
        owner.setItems(query -> people.search(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        owner.setItemLabelGenerator(person -> person.name() == null ? person.username() : person.name());
        owner.setHelperText(Texts.text("record.assign.help"));
        owner.setClearButtonVisible(true);
        owner.setWidthFull();
        owner.focus();
        add(owner);
        Button assignIt = new Button(Texts.text("record.assign.it"), e -> {
            close();
            assign.accept(owner.getValue() == null ? null : owner.getValue().username());
        });
        assignIt.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("record.cancel"), e -> close()), assignIt);
        setWidth("24rem");
    }
}
