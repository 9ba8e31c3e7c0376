package org.callboard.ui.support;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.NoteEditor;
import org.springframework.web.util.HtmlUtils;

/** The words of an answer with their formatting, as mails carry it; for each ticket an editor and a draft of its own. */
class AnswerText extends Div {

    private final String username;
    private final SerializableConsumer<String> submitted;
    private final transient Map<UUID, String> typed = new HashMap<>();
    private NoteEditor editor;
    private UUID of;

    /** @param submitted takes what is written, on Ctrl+Enter or when {@link #send} asked for it */
    AnswerText(String username, SerializableConsumer<String> submitted) {
        this.username = username;
        this.submitted = submitted;
        addClassName("answer-text");
        keepOf(null);
    }

    final void keepOf(UUID ticket) {
        of = ticket;
        editor = new NoteEditor(
                Texts.text("support.answer"),
                Texts.text("support.answer.hint"),
                ticket == null ? null : "desk." + username + "." + ticket);
        editor.setValue(typed.getOrDefault(ticket, ""));
        editor.onChange(html -> typed.put(of, html));
        editor.onSubmit(html -> {
            typed.put(of, html);
            submitted.accept(html);
        });
        removeAll();
        add(editor);
    }

    boolean isEmpty() {
        return editor.getValue().isBlank();
    }

    void send() {
        editor.send();
    }

    void focus() {
        editor.focus();
    }

    /** Below what stands there. */
    void insert(String words) {
        String paragraphs = "<p>" + HtmlUtils.htmlEscape(words).replace("\n", "<br>") + "</p>";
        typed.put(of, editor.getValue() + paragraphs);
        editor.setValue(typed.get(of));
        editor.focus();
    }

    void done() {
        typed.remove(of);
        editor.clear();
    }
}
