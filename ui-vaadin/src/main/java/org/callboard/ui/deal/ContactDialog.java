package org.callboard.ui.deal;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.callboard.deal.ContactRole;
import org.callboard.deal.DealContacts.Contact;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.records.RecordView;
import org.callboard.records.Records;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Asks who has a say in a deal, and which. */
class ContactDialog extends Dialog {

    private static final int OFFERED = 20;

    private final ComboBox<RecordView> person = new ComboBox<>(Texts.text("deal.contacts.person"));
    private final Select<ContactRole> role = new Select<>();
    private final UUID known;
    private final transient BiConsumer<UUID, ContactRole> keep;

    private ContactDialog(String title, UUID known, ContactRole was, BiConsumer<UUID, ContactRole> keep) {
        this.known = known;
        this.keep = keep;
        setHeaderTitle(title);
        setWidth("26rem");
        person.setWidthFull();
        person.setVisible(known == null);
        role.setLabel(Texts.text("deal.contacts.role"));
        role.setItems(ContactRole.values());
        role.setItemLabelGenerator(ContactsPanel::role);
        role.setValue(was);
        role.setWidthFull();
        add(person, role);
        Button save = new Button(Texts.text("record.save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("record.cancel"), e -> close()), save);
    }

    static ContactDialog adding(Records records, BiConsumer<UUID, ContactRole> keep) {
        ContactDialog dialog = new ContactDialog(Texts.text("deal.contacts.add"), null, ContactRole.BUYER, keep);
        dialog.person.setItems(
                query -> records.suggest("person", query.getFilter().orElse(""), OFFERED).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        dialog.person.setItemLabelGenerator(RecordView::title);
        dialog.person.focus();
        return dialog;
    }

    static ContactDialog changing(Contact contact, Consumer<ContactRole> keep) {
        return new ContactDialog(
                contact.name(), contact.personId(), contact.role(), (person, role) -> keep.accept(role));
    }

    private void save() {
        UUID id = known != null || person.isEmpty() ? known : person.getValue().id();
        if (id == null) {
            refuse(person, Texts.text("deal.contacts.which"));
            return;
        }
        try {
            keep.accept(id, role.getValue());
            close();
        } catch (BadInput bad) {
            String why = bad.fields().isEmpty()
                    ? bad.getMessage()
                    : bad.fields().get(0).message();
            refuse(known == null ? person : role, why);
        } catch (Conflict | Forbidden | NotFound refused) {
            Toast.failed(refused.getMessage());
        }
    }

    private static void refuse(HasValidation field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
    }
}
