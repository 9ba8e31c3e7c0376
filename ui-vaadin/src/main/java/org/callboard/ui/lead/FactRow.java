package org.callboard.ui.lead;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.callboard.kernel.BadInput;
import org.callboard.lead.LeadView;
import org.callboard.ui.record.FieldEditor;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** One fact: its value, and on double click, {@code e} or Enter the field to change it in place. */
class FactRow extends Div {

    private final transient KnownFact fact;
    private final Div value = new Div();
    private final boolean mayChange;
    private final transient LeadChanges changes;
    private transient LeadView from;
    private transient Object now;
    private transient FieldEditor editor;

    FactRow(KnownFact fact, boolean mayChange, LeadChanges changes) {
        this.fact = fact;
        this.mayChange = mayChange;
        this.changes = changes;
        addClassName("fact");
        Span label = new Span(fact.label());
        label.addClassName("fact-label");
        value.addClassName("fact-value");
        add(label, value);
        if (mayChange) {
            value.addClassName("editable");
            value.getElement().addEventListener("dblclick", e -> edit());
            value.getElement()
                    .addEventListener("keydown", e -> edit())
                    .setFilter(
                            "event.key === 'e' && event.target.localName === 'vaadin-button' && event.target.classList.contains('pencil')")
                    .preventDefault();
        }
    }

    void show(Object shown) {
        now = shown;
        if (editor == null) {
            showValue();
        }
    }

    private void showValue() {
        editor = null;
        removeClassName("editing");
        value.removeAll();
        String words = fact.words(now);
        Span said = new Span(words.isEmpty() ? "–" : words);
        said.setClassName("faint", words.isEmpty());
        value.add(said);
        if (mayChange) {
            Button pencil = new Button(Icon.small("pencil"), e -> edit());
            pencil.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
            pencil.addClassName("pencil");
            pencil.setAriaLabel(Texts.text("lead.fact.edit", fact.label(), words));
            value.add(pencil);
        }
    }

    void edit() {
        if (editor != null) {
            return;
        }
        from = changes.seen();
        editor = fact.editor(fact.of(from));
        addClassName("editing");
        value.removeAll();
        Button save = new Button(Icon.small("check"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        save.setAriaLabel(Texts.text("lead.save"));
        Button cancel = new Button(Icon.small("x"), e -> leave());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        cancel.setAriaLabel(Texts.text("lead.cancel"));
        value.add(editor.component(), save, cancel);
        if (!editor.takesEnter()) {
            Shortcuts.addShortcutListener(editor.component(), this::save, Key.ENTER)
                    .listenOn(editor.component());
        }
        Shortcuts.addShortcutListener(editor.component(), this::leave, Key.ESCAPE)
                .listenOn(editor.component());
        editor.focus();
    }

    private void save() {
        if (editor == null) {
            return;
        }
        try {
            Object typed = editor.value();
            if (Objects.equals(typed, fact.of(from))) {
                leave();
            } else {
                changes.keep(from, fact, typed, this::leave);
            }
        } catch (BadInput bad) {
            editor.refuse(
                    bad.fields().isEmpty()
                            ? bad.getMessage()
                            : bad.fields().get(0).message());
            editor.focus();
        }
    }

    private void leave() {
        showValue();
        value.getElement().executeJs("this.querySelector('.pencil')?.focus()");
    }

    FieldEditor editor() {
        return editor;
    }
}
