package org.callboard.ui.template;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import org.callboard.communication.Channel;
import org.callboard.communication.TemplateDraft.Words;
import org.callboard.ui.text.Texts;

/** Subject, HTML and plain text of one language. */
class WordsEditor extends Div {

    private final TextField subject = new TextField(Texts.text("template.part.subject"));
    private final TextArea html = new TextArea(Texts.text("template.part.html"));
    private final TextArea text = new TextArea(Texts.text("template.part.text"));
    private TextFieldBase<?, String> last = html;

    WordsEditor(Words words, int lazy, Runnable changed) {
        addClassName("template-words");
        html.addClassName("template-code");
        html.setMinRows(10);
        html.setHelperText(Texts.text("template.part.html.help"));
        text.setMinRows(4);
        text.setHelperText(Texts.text("template.part.text.help"));
        set(subject, words.subject());
        set(html, words.html());
        set(text, words.text());
        for (TextFieldBase<?, String> field : List.of(subject, html, text)) {
            field.setWidthFull();
            field.addFocusListener(e -> last = field);
            field.addValueChangeListener(e -> changed.run());
        }
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        html.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        html.setValueChangeTimeout(lazy);
        add(subject, html, text);
    }

    private static void set(HasValue<?, String> field, String value) {
        field.setValue(value == null ? "" : value);
    }

    void forChannel(Channel channel) {
        boolean mail = channel == Channel.EMAIL;
        subject.setVisible(mail);
        html.setVisible(mail);
        if (!mail) {
            last = text;
        }
    }

    /** At the caret of the field that was written in last. */
    void insert(String gap) {
        last.getElement()
                .executeJs(
                        "const el = this.inputElement; el.setRangeText($0, el.selectionStart, el.selectionEnd, 'end');"
                                + "el.dispatchEvent(new Event('input', {bubbles: true})); el.focus();",
                        gap);
    }

    Words words() {
        return new Words(value(subject), value(text), value(html));
    }

    private static String value(AbstractField<?, String> field) {
        return field.isVisible() && !field.getValue().isBlank() ? field.getValue() : null;
    }

    /** @return whether anything in this language is wrong */
    boolean mark(String at, Map<String, String> said) {
        boolean any = mark(subject, said.get(at + ".subject")) | mark(html, said.get(at + ".html"));
        String words = said.getOrDefault(at + ".text", said.get(at));
        return any | mark(text, words);
    }

    private static boolean mark(HasValidation field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(message != null);
        return message != null;
    }
}
