package org.callboard.ui.quote;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** What the customer said by phone or on paper. */
class NoteDialog extends Dialog {

    /** Takes down what was said, or refuses. */
    interface Keep {

        void note(boolean accepted, String name, String reason);
    }

    private final RadioButtonGroup<Boolean> answer = new RadioButtonGroup<>(Texts.text("quote.note.answer"));
    private final TextField name = new TextField(Texts.text("quote.note.name"));
    private final TextArea reason = new TextArea(Texts.text("quote.note.reason"));
    private final transient Keep keep;

    NoteDialog(Keep keep) {
        this.keep = keep;
        setHeaderTitle(Texts.text("quote.note"));
        setWidth("28rem");
        answer.setItems(true, false);
        answer.setItemLabelGenerator(yes -> Texts.text(yes ? "quote.state.accepted" : "quote.state.declined"));
        answer.setValue(true);
        name.setWidthFull();
        reason.setWidthFull();
        add(answer, name, reason);
        Button save = new Button(Texts.text("quote.save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("quote.close"), e -> close()), save);
    }

    private void save() {
        name.setInvalid(false);
        reason.setInvalid(false);
        try {
            keep.note(answer.getValue(), name.getValue(), reason.getValue());
            close();
        } catch (BadInput wrong) {
            wrong.fields().forEach(this::mark);
        } catch (Conflict | Forbidden | NotFound refused) {
            Toast.failed(refused.getMessage());
        }
    }

    private void mark(BadInput.Field wrong) {
        if (wrong.field().equals("reason")) {
            reason.setErrorMessage(wrong.message());
            reason.setInvalid(true);
        } else {
            name.setErrorMessage(wrong.message());
            name.setInvalid(true);
        }
    }
}
