package org.callboard.ui.communication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.callboard.access.People;
import org.callboard.communication.Mailbox;
import org.callboard.communication.MailboxDraft;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.ui.text.Texts;

/** Adds a mailbox or changes one; what is wrong stands at its place. Secrets go in and are never shown. */
class MailboxDialog extends Dialog {

    /** Keeps it, or refuses. */
    interface Keeps {

        void keep(MailboxDraft draft);
    }

    private final MailboxForm form;
    private final Paragraph problem = new Paragraph();
    private final transient Keeps keeps;

    /** @param mailbox {@code null} for a new one */
    MailboxDialog(People people, Mailbox mailbox, Keeps keeps) {
        this.keeps = keeps;
        setHeaderTitle(
                mailbox == null
                        ? Texts.text("communication.mailboxes.new")
                        : Texts.text("communication.mailbox.editing", mailbox.address()));
        setWidth("min(46rem, 100vw)");
        setCloseOnOutsideClick(false);
        form = new MailboxForm(people, mailbox, this::save);
        problem.addClassName("crm-problem-box");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(problem, form);
        Button save = new Button(
                Texts.text("communication.save"), click -> form.signature().send());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("communication.cancel"), click -> close()), save);
    }

    private void save() {
        try {
            keeps.keep(form.draft());
            close();
        } catch (BadInput bad) {
            say(String.join(" ", form.mark(bad)));
        } catch (Conflict | Forbidden | NotFound refused) {
            say(refused.getMessage());
        }
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
    }
}
