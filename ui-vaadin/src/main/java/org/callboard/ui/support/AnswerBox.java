package org.callboard.ui.support;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
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
    private final Tab toCustomer =
            new Tab(Icon.small("reply"), new com.vaadin.flow.component.html.Span(Texts.text("support.answer")));
    private final Tab toColleagues =
            new Tab(Icon.small("eye"), new com.vaadin.flow.component.html.Span(Texts.text("support.note")));
    private final Tabs which = new Tabs(toCustomer, toColleagues);
    private final TextArea text = new TextArea();
    private final Div acts = new Div();
    private final Paragraph problem = new Paragraph();
    private final transient Map<String, String> typed = new HashMap<>();
    private String key = UUID.randomUUID().toString();
    private String of = "";

    AnswerBox(SupportRoom room, Consumer<ReplyDraft> send, Consumer<String> note) {
        this.send = send;
        this.note = note;
        addClassName("answer-box");
        which.addThemeVariants(TabsVariant.LUMO_SMALL);
        which.getElement().setAttribute("aria-label", Texts.text("support.which"));
        which.addSelectedChangeListener(change -> turned());
        text.setWidthFull();
        text.setMinRows(3);
        text.setMaxRows(12);
        text.setValueChangeMode(ValueChangeMode.TIMEOUT);
        text.setMaxLength(100_000);
        text.addValueChangeListener(change -> keep(change.getValue()));
        acts.addClassNames("crm-row", "crm-wrap");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        add(which, problem, text, acts, new Keys().on("Ctrl+Enter", this::first));
        turned();
        say("");
    }

    private boolean isNote() {
        return which.getSelectedTab() == toColleagues;
    }

    boolean isWriting() {
        return !isNote() && !text.isEmpty();
    }

    private void turned() {
        setClassName("note", isNote());
        text.setAriaLabel(Texts.text(isNote() ? "support.note" : "support.answer"));
        text.setPlaceholder(Texts.text(isNote() ? "support.note.hint" : "support.answer.hint"));
        acts.removeAll();
        if (isNote()) {
            acts.add(act("support.note.keep", "eye", true, this::keepNote));
        } else {
            acts.add(
                    act("support.send", "send", true, () -> reply(TicketState.OPEN)),
                    act("support.send.waiting", "hourglass", false, () -> reply(TicketState.WAITING)),
                    act("support.send.solved", "check", false, () -> reply(TicketState.SOLVED)));
        }
        recall();
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
            reply(TicketState.OPEN);
        }
    }

    private void reply(TicketState then) {
        attempt(() -> send.accept(new ReplyDraft(text.getValue(), null, then, null, null, key)));
    }

    private void keepNote() {
        attempt(() -> note.accept(text.getValue()));
    }

    private void attempt(Runnable does) {
        try {
            say("");
            does.run();
        } catch (BadInput bad) {
            say(bad.fields().stream()
                    .map(BadInput.Field::message)
                    .reduce((a, b) -> a + " " + b)
                    .orElse(""));
            text.focus();
        } catch (Conflict | Forbidden | NotFound refused) {
            say(refused.getMessage());
        }
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
    }

    /** It was sent: nothing of it is kept. */
    void done() {
        key = UUID.randomUUID().toString();
        text.clear();
        keep("");
    }

    void begin(boolean asNote) {
        which.setSelectedTab(asNote ? toColleagues : toCustomer);
        text.focus();
    }

    void insert(String words) {
        text.setValue(text.isEmpty() ? words : text.getValue() + "\n" + words);
        text.focus();
    }

    void allow(TicketView ticket) {
        setVisible(ticket.mayChange());
    }

    /** Whose words these are from now on. */
    void keepOf(TicketView ticket) {
        of = ticket.id().toString();
        key = UUID.randomUUID().toString();
        say("");
        recall();
    }

    private String place() {
        return "desk." + of + (isNote() ? ".note" : ".answer");
    }

    private void keep(String words) {
        typed.put(place(), words);
        getElement()
                .executeJs(
                        "try { $1 ? localStorage.setItem($0, $1) : localStorage.removeItem($0) } catch (off) { }",
                        place(),
                        words);
    }

    private void recall() {
        String here = place();
        if (typed.containsKey(here)) {
            text.setValue(typed.get(here));
            return;
        }
        text.setValue("");
        getElement()
                .executeJs("try { return localStorage.getItem($0) || '' } catch (off) { return '' }", here)
                .then(String.class, kept -> {
                    if (kept != null && !kept.isEmpty() && here.equals(place()) && text.isEmpty()) {
                        text.setValue(kept);
                    }
                });
    }
}
