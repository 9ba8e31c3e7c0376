package org.callboard.ui.lead;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.ui.text.Texts;

/** Asks who shall own the leads; nobody is an answer too. */
class AssignDialog extends Dialog {

    AssignDialog(People people, Consumer<String> assign) {
        setHeaderTitle(Texts.text("lead.bulk.assign"));
        ComboBox<Person> owner = new ComboBox<>(Texts.text("lead.facet.OWNER"));
        owner.setItems(query -> people.search(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        owner.setItemLabelGenerator(person -> person.name() == null ? person.username() : person.name());
        owner.setHelperText(Texts.text("lead.bulk.assign-help"));
        owner.setClearButtonVisible(true);
        owner.setWidthFull();
        owner.focus();
        add(owner);
        Button assignIt = new Button(Texts.text("lead.assign"), e -> {
            close();
            assign.accept(owner.getValue() == null ? null : owner.getValue().username());
        });
        assignIt.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("lead.cancel"), e -> close()), assignIt);
        setWidth("24rem");
    }
}
