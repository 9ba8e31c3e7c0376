package org.callboard.ui.list;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import java.util.function.Consumer;
import org.callboard.kernel.BadInput;
import org.callboard.ui.record.FieldEditor;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Changes one cell where it stands: Enter keeps it, Escape leaves it as it was. */
class CellEdit extends Dialog {

    private final FieldEditor editor;
    private final transient Object before;
    private final transient Consumer<Object> keep;

    /** @param keep takes what was typed, or throws {@link BadInput}, and closes by itself what it opened */
    CellEdit(String what, FieldEditor editor, Object before, Consumer<Object> keep) {
        this.editor = editor;
        this.before = before;
        this.keep = keep;
        getElement().setAttribute("aria-label", what);
        getElement().getThemeList().add("no-padding");
        addClassName("cell-edit");
        setCloseOnOutsideClick(false);
        editor.show(before);
        Button save = new Button(Icon.small("check"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        save.setAriaLabel(Texts.text("list.save"));
        Button cancel = new Button(Icon.small("x"), e -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        cancel.setAriaLabel(Texts.text("list.cancel"));
        Div line = new Div(editor.component(), save, cancel);
        line.addClassName("cell-edit-line");
        add(line);
        if (!editor.takesEnter()) {
            Shortcuts.addShortcutListener(editor.component(), this::save, Key.ENTER)
                    .listenOn(editor.component());
        }
        addOpenedChangeListener(e -> {
            if (e.isOpened()) {
                editor.focus();
            }
        });
    }

    /** Over the cell that is changed. */
    CellEdit at(int x, int y) {
        setLeft("min(" + Math.max(0, x - 24) + "px, calc(100vw - 23rem))");
        setTop("min(" + Math.max(0, y - 24) + "px, calc(100vh - 10rem))");
        return this;
    }

    void save() {
        try {
            Object typed = editor.value();
            if (!Objects.equals(typed, before)) {
                keep.accept(typed);
            }
            close();
        } catch (BadInput bad) {
            editor.refuse(
                    bad.fields().isEmpty()
                            ? bad.getMessage()
                            : bad.fields().get(0).message());
            editor.focus();
        }
    }
}
