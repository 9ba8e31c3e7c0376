package org.callboard.ui.communication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** What one does with a message once it is written, and what the house says to that. */
class SendLine extends Div {

    private final Div problem = new Div();
    private final Span sentence = new Span();
    private final Button anyway = new Button(Texts.text("communication.compose.anyway"));

    SendLine(Runnable send, Runnable sendAnyway, Runnable later, Runnable discard) {
        addClassName("composer-acts");
        Button sendIt = new Button(Texts.text("communication.compose.send"), Icon.small("send"), click -> send.run());
        sendIt.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sendIt.setTooltipText(Texts.text("communication.compose.send.keys"));
        Button sendLater = new Button(
                Texts.text("communication.compose.later"), Icon.small("calendar-clock"), click -> later.run());
        Button drop =
                new Button(Texts.text("communication.compose.discard"), Icon.small("trash-2"), click -> discard.run());
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div space = new Div();
        space.addClassName("crm-grow");
        add(drop, space, sendLater, sendIt);
        anyway.addThemeVariants(ButtonVariant.LUMO_SMALL);
        anyway.addClickListener(click -> sendAnyway.run());
        problem.addClassNames("crm-problem-box", "composer-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.add(sentence, anyway);
        say("");
    }

    Div problem() {
        return problem;
    }

    /** What is wrong; nothing for an empty sentence. */
    final void say(String words) {
        sentence.setText(words);
        anyway.setVisible(false);
        problem.setVisible(!words.isEmpty());
    }

    /** Why the guard would hold it back; one may insist, it waits then. */
    void object(String words) {
        say(words);
        anyway.setVisible(true);
    }

    /** Does something, and tells why it was refused. */
    void tell(Runnable act) {
        try {
            act.run();
        } catch (BadInput refused) {
            say(
                    refused.fields().isEmpty()
                            ? refused.getMessage()
                            : refused.fields().get(0).message());
        } catch (Conflict | Forbidden | NotFound refused) {
            say(refused.getMessage());
        }
    }
}
