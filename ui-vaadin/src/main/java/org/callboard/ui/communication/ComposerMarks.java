package org.callboard.ui.communication;

import com.vaadin.flow.component.HasValidation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callboard.kernel.BadInput;

/** Says at the fields of a message what is wrong with them. */
class ComposerMarks {

    private final ComposerForm form;

    ComposerMarks(ComposerForm form) {
        this.form = form;
    }

    /** What is wrong stands at its field. @return sentences that belong to none */
    List<String> mark(BadInput bad) {
        clear();
        List<String> others = new ArrayList<>();
        for (BadInput.Field wrong : bad.fields()) {
            String name = wrong.field().replaceAll("[\\[.].*", "");
            switch (name) {
                case "to" -> invalid(form.to, wrong.message());
                case "cc" -> invalidCopy(form.cc, wrong.message());
                case "bcc" -> invalidCopy(form.bcc, wrong.message());
                case "subject" -> invalid(form.subject, wrong.message());
                case "mailbox" -> invalid(form.from, wrong.message());
                case "text", "html" -> form.text.setInvalid(wrong.message());
                default -> others.add(wrong.message());
            }
        }
        focusFirstWrong();
        return others;
    }

    private void invalidCopy(AddressField field, String why) {
        form.showCopies(true);
        invalid(field, why);
    }

    private static void invalid(HasValidation field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
    }

    private void focusFirstWrong() {
        if (form.to.isInvalid()) {
            form.to.focus();
        } else if (form.cc.isInvalid()) {
            form.cc.focus();
        } else if (form.bcc.isInvalid()) {
            form.bcc.focus();
        } else if (form.subject.isInvalid()) {
            form.subject.focus();
        }
    }

    void clear() {
        Stream.<HasValidation>of(form.from, form.to, form.cc, form.bcc, form.subject)
                .forEach(field -> field.setInvalid(false));
        form.text.setInvalid(null);
    }
}
