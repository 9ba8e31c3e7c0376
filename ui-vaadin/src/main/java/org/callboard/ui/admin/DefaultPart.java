package org.callboard.ui.admin;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.callboard.kernel.BadInput;
import org.callboard.records.CustomField.Draft;
import org.callboard.records.FieldType;
import org.callboard.ui.record.FieldEditor;
import org.callboard.ui.record.FieldEditors;
import org.callboard.ui.text.Texts;

/** The default of a field, typed with the editor that the field itself will have. */
class DefaultPart extends Div {

    private final transient FieldEditors editors;
    private FieldType type;
    private transient List<String> choices = List.of();
    private transient FieldEditor editor;

    DefaultPart(FieldEditors editors) {
        this.editors = editors;
    }

    /** Starts anew when type or choices became others: what was typed would mean nothing any more. */
    void fit(FieldType newType, List<String> newChoices, Object value) {
        if (editor != null && newType == type && newChoices.equals(choices)) {
            return;
        }
        type = newType;
        choices = List.copyOf(newChoices);
        Draft draft = Draft.of(Texts.text("admin.fields.part.otherwise"), type, choices.toArray(String[]::new));
        editor = editors.labelled(DraftField.of("otherwise", draft));
        editor.show(value);
        removeAll();
        add(editor.component());
    }

    /** @throws BadInput when it cannot be read */
    Object value() {
        try {
            return editor.value();
        } catch (BadInput unreadable) {
            throw new BadInput("otherwise", unreadable.fields().get(0).message());
        }
    }

    /** {@code null} also while it cannot be read. */
    Object valueSoFar() {
        try {
            return editor.value();
        } catch (BadInput notYet) {
            return null;
        }
    }

    void refuse(String why) {
        editor.refuse(why);
        if (why != null) {
            editor.focus();
        }
    }
}
