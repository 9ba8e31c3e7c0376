package org.callboard.ui.communication;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.callboard.ui.text.Texts;

/** Fields of mailboxes as they are made, with their words. */
final class MailboxFields {

    private MailboxFields() {}

    static Div group(String key, Component... fields) {
        FormLayout layout = new FormLayout(fields);
        layout.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("30rem", 3));
        Div group = new Div();
        if (key != null) {
            group.add(new H3(Texts.text("communication.mailbox.group." + key)));
        }
        group.add(layout);
        return group;
    }

    static String label(String field) {
        return Texts.text("communication.mailbox.field." + field);
    }

    static TextField text(String field) {
        TextField text = new TextField(label(field));
        text.setManualValidation(true);
        return text;
    }

    static PasswordField secret(String field) {
        PasswordField secret = new PasswordField(label(field));
        secret.setManualValidation(true);
        secret.getElement().setAttribute("autocomplete", "new-password");
        return secret;
    }

    static <T extends Enum<T>> Select<T> choice(String field, T[] values) {
        Select<T> choice = new Select<>();
        choice.setLabel(label(field));
        choice.setItems(values);
        choice.setItemLabelGenerator(value -> MailboxCard.word(field, value));
        return choice;
    }
}
