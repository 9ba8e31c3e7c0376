package org.callboard.ui.record;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.callboard.kernel.BadInput;
import org.callboard.records.Field;
import org.callboard.records.RecordView;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** One field of a record: its value, and on double click, {@code e} or the pencil the editor to change it in place. */
class FieldRow extends Div {

    private final transient Field field;
    private final transient RecordChanges changes;
    private final transient FieldEditors editors;
    private final transient ValueWords words;
    private final Div value = new Div();
    private boolean mayChange;
    private transient RecordView from;
    private transient FieldEditor editor;

    FieldRow(Field field, RecordChanges changes, FieldEditors editors, ValueWords words) {
        this.field = field;
        this.changes = changes;
        this.editors = editors;
        this.words = words;
        addClassName("fact");
        getElement().setAttribute("data-field", field.name());
        Span label = new Span(FieldLabels.of(field));
        label.addClassName("fact-label");
        value.addClassName("fact-value");
        value.getElement().addEventListener("dblclick", e -> edit());
        add(label, value);
    }

    Field field() {
        return field;
    }

    boolean isEmpty() {
        return changes.seen() == null || Objects.requireNonNullElse(said(), "").isEmpty();
    }

    /** What is being typed stays. */
    void show(boolean changeable) {
        mayChange = changeable && field.isChangeable();
        value.setClassName("editable", mayChange);
        if (editor == null) {
            showValue();
        }
    }

    private String said() {
        RecordView record = changes.seen();
        return words.of(field, record.value(field.name()), record.titles());
    }

    private void showValue() {
        editor = null;
        removeClassName("editing");
        value.removeAll();
        value.add(FieldValue.of(field, changes.seen(), words));
        if (mayChange) {
            Button pencil = new Button(Icon.small("pencil"), e -> edit());
            pencil.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
            pencil.addClassName("pencil");
            pencil.setAriaLabel(Texts.text("record.field.edit", FieldLabels.of(field), said()));
            value.add(pencil);
        }
    }

    void edit() {
        if (editor != null || !mayChange) {
            return;
        }
        from = changes.seen();
        editor = editors.bare(field, from.titles());
        editor.show(from.value(field.name()));
        addClassName("editing");
        value.removeAll();
        value.add(
                editor.component(),
                small("check", "record.save", this::save),
                small("x", "record.cancel", this::leave));
        if (!editor.takesEnter()) {
            Shortcuts.addShortcutListener(editor.component(), this::save, Key.ENTER)
                    .listenOn(editor.component());
        }
        Shortcuts.addShortcutListener(editor.component(), this::leave, Key.ESCAPE)
                .listenOn(editor.component());
        editor.focus();
    }

    private static Button small(String icon, String key, Runnable act) {
        Button button = new Button(Icon.small(icon), e -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Texts.text(key));
        return button;
    }

    void save() {
        if (editor == null) {
            return;
        }
        try {
            Object typed = editor.value();
            if (Objects.equals(typed, from.value(field.name()))) {
                leave();
            } else {
                changes.keep(from, field.name(), typed, this::leave);
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
