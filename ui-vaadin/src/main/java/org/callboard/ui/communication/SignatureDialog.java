package org.callboard.ui.communication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import org.callboard.communication.Mailbox;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.NoteEditor;
import org.callboard.ui.widgets.Toast;

/** What stands below every message of a mailbox that the person writes from. */
class SignatureDialog extends Dialog {

    SignatureDialog(CommunicationRoom room, Mailbox mailbox, Runnable kept) {
        setHeaderTitle(Texts.text("communication.signature.of", mailbox.address()));
        setWidth("min(32rem, 100vw)");
        NoteEditor text = new NoteEditor(Texts.text("communication.mailbox.field.signature"), "", null);
        text.setValue(mailbox.signature());
        text.onSubmit(html -> {
            if (Attempt.to(() -> room.mailboxes().sign(mailbox.id(), html))) {
                close();
                Toast.done(Texts.text("communication.signature.kept"));
                kept.run();
            }
        });
        add(text);
        Button save = new Button(Texts.text("communication.save"), click -> text.send());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("communication.cancel"), click -> close()), save);
        addOpenedChangeListener(change -> text.focus());
    }
}
