package org.callboard.ui.tasks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.kernel.BadInput;
import org.callboard.ui.text.Texts;
import org.callboard.worklist.WorkItem;

/** Gives a task to a colleague. */
class AssignTaskDialog extends Dialog {

    AssignTaskDialog(People people, WorkItem task, Consumer<String> chosen) {
        setHeaderTitle(Texts.text("tasks.assign.title", TaskRow.title(task)));
        ComboBox<Person> colleague = new ComboBox<>(Texts.text("tasks.assign.to"));
        colleague.setItems(query -> people.search(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        colleague.setItemLabelGenerator(AssignTaskDialog::words);
        colleague.setWidthFull();
        add(colleague);
        Button assign = new Button(Texts.text("tasks.assign.do"), click -> {
            if (colleague.getValue() == null) {
                colleague.setInvalid(true);
                colleague.setErrorMessage(Texts.text("tasks.assign.whom"));
                return;
            }
            try {
                chosen.accept(colleague.getValue().username());
                close();
            } catch (BadInput bad) {
                colleague.setInvalid(true);
                colleague.setErrorMessage(bad.fields().get(0).message());
            }
        });
        assign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("tasks.cancel"), click -> close()), assign);
        addOpenedChangeListener(change -> colleague.focus());
    }

    private static String words(Person person) {
        return person.present() ? person.name() : Texts.text("tasks.assign.absent", person.name());
    }
}
