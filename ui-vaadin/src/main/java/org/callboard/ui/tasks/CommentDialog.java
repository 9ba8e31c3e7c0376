package org.callboard.ui.tasks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.callboard.kernel.BadInput;
import org.callboard.ui.text.Texts;

/** Says something about a task; it stands on the subject's timeline. */
class CommentDialog extends Dialog {

    CommentDialog(Consumer<String> said) {
        setHeaderTitle(Texts.text("tasks.comment"));
        TextArea text = new TextArea();
        text.setAriaLabel(Texts.text("tasks.comment"));
        text.setHelperText(Texts.text("tasks.comment.helper"));
        text.setMaxLength(10_000);
        text.setWidth("min(460px, 80vw)");
        text.setMinHeight("110px");
        text.setAutofocus(true);
        add(text);
        Button save = new Button(Texts.text("tasks.comment.add"), click -> {
            try {
                said.accept(text.getValue());
                close();
            } catch (BadInput bad) {
                text.setInvalid(true);
                text.setErrorMessage(bad.fields().get(0).message());
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("tasks.cancel"), click -> close()), save);
    }
}
