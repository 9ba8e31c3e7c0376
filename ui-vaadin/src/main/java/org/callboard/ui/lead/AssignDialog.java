package org.callboard.ui.lead;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import org.callboard.access.People;
import org.callboard.access.Person;

/** Asks who shall own the leads; nobody is an answer too. */
class AssignDialog extends Dialog {

    AssignDialog(People people, Consumer<String> assign) {
        setHeaderTitle(translate("lead.bulk.assign"));
        ComboBox<Person> owner = new ComboBox<>(translate("lead.facet.OWNER"));
        owner.setItems(query -> people.search(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        owner.setItemLabelGenerator(person -> person.name() == null ? person.username() : person.name());
        owner.setHelperText(translate("lead.bulk.assign-help"));
        owner.setClearButtonVisible(true);
        owner.setWidthFull();
        owner.focus();
        add(owner);
        Button assignIt = new Button(translate("lead.assign"), e -> {
            close();
            assign.accept(owner.getValue() == null ? null : owner.getValue().username());
        });
        assignIt.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(translate("lead.cancel"), e -> close()), assignIt);
        setWidth("24rem");
    }
}
