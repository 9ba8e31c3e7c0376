package org.callboard.ui.support;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.support.ReplyDraft;
import org.callboard.support.TicketState;
import org.callboard.support.TicketView;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Keys;

/**
 * Where one answers the customer or writes a note for colleagues; which of both it is stands in word and colour. What is typed
 * stays in the browser until it is sent, for each ticket apart.
 */
class AnswerBox extends Div {

    private final transient Consumer<ReplyDraft> send;
    private final transient Consumer<String> note;
    private final Tab toCustomer = new Tab(Icon.small("reply"), new Span(Texts.text("support.answer")));
    private final Tab toColleagues = new Tab(Icon.small("eye"), new Span(Texts.text("support.note")));
    private final Tabs which = new Tabs(toCustomer, toColleagues);
    private final AnswerText answer;
    private final NoteText words = new NoteText();
    private final AnswerFiles files;
    private final Div acts = new Div();
    private final Paragraph problem = new Paragraph();
    private TicketState then = TicketState.OPEN;
    private String key = UUID.randomUUID().toString();

    AnswerBox(SupportRoom room, Consumer<ReplyDraft> send, Consumer<String> note) {
        this.send = send;
        this.note = note;
        answer = new AnswerText(room.viewer().username(), this::reply);
        files = new AnswerFiles(room, this::say);
        addClassName("answer-box");
        which.addThemeVariants(TabsVariant.LUMO_SMALL);
        which.getElement().setAttribute("aria-label", Texts.text("support.which"));
        which.addSelectedChangeListener(change -> turned());
        acts.addClassNames("crm-row", "crm-wrap");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        add(which, problem, answer, words, files, acts, new Keys().on("Ctrl+Enter", this::first));
        turned();
        say("");
    }

    private boolean isNote() {
        return which.getSelectedTab() == toColleagues;
    }

    boolean isWriting() {
        return !isNote() && !answer.isEmpty();
    }

    private void turned() {
        setClassName("note", isNote());
        answer.setVisible(!isNote());
        files.setVisible(!isNote());
        words.setVisible(isNote());
        acts.removeAll();
        if (isNote()) {
            acts.add(act("support.note.keep", "eye", true, this::keepNote));
        } else {
            acts.add(
                    act("support.send", "send", true, () -> ask(TicketState.OPEN)),
                    act("support.send.waiting", "hourglass", false, () -> ask(TicketState.WAITING)),
                    act("support.send.solved", "check", false, () -> ask(TicketState.SOLVED)));
        }
    }

    private static Component act(String word, String icon, boolean first, Runnable does) {
        Button button = new Button(Texts.text(word), Icon.small(icon), click -> does.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        if (first) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            button.setTooltipText(Texts.text("support.key", Texts.text(word), "Ctrl Enter"));
        }
        return button;
    }

    private void first() {
        if (isNote()) {
            keepNote();
        } else {
            ask(TicketState.OPEN);
        }
    }

    /** Has the browser hand over what is written; it comes back to {@link #reply}. */
    private void ask(TicketState wanted) {
        then = wanted;
        answer.send();
    }

    private void reply(String html) {
        TicketState wanted = then;
        then = TicketState.OPEN;
        attempt(() -> send.accept(new ReplyDraft(null, html, files.ids(), wanted, null, null, key)));
    }

    private void keepNote() {
        attempt(() -> note.accept(words.getValue()));
    }

    private void attempt(Runnable does) {
        try {
            say("");
            does.run();
        } catch (BadInput bad) {
            say(bad.fields().stream().map(BadInput.Field::message).collect(Collectors.joining(" ")));
            focus();
        } catch (Conflict | Forbidden | NotFound refused) {
            say(refused.getMessage());
        }
    }

    private void focus() {
        if (isNote()) {
            words.focus();
        } else {
            answer.focus();
        }
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
    }

    /** It was sent: nothing of it is kept. */
    void done() {
        key = UUID.randomUUID().toString();
        if (isNote()) {
            words.done();
        } else {
            answer.done();
            files.done();
        }
    }

    void begin(boolean asNote) {
        which.setSelectedTab(asNote ? toColleagues : toCustomer);
        focus();
    }

    void insert(String canned) {
        if (isNote()) {
            words.insert(canned);
        } else {
            answer.insert(canned);
        }
    }

    void allow(TicketView ticket) {
        setVisible(ticket.mayChange());
    }

    /** Whose words these are from now on. */
    void keepOf(TicketView ticket) {
        key = UUID.randomUUID().toString();
        say("");
        answer.keepOf(ticket.id());
        words.keepOf(ticket.id());
        files.keepOf(ticket.id());
    }
}
