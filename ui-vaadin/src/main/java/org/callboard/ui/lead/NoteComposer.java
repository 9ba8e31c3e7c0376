package org.callboard.ui.lead;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.callboard.kernel.BadInput;
import org.callboard.ui.text.Texts;

/** Where one writes a note; what was typed stays until it is kept. */
class NoteComposer extends Div {

    private final TextArea text = new TextArea();
    private final transient Consumer<String> keep;

    NoteComposer(Consumer<String> keep) {
        this.keep = keep;
        addClassName("composer");
        text.setPlaceholder(Texts.text("lead.note.placeholder"));
        text.setAriaLabel(Texts.text("lead.note.label"));
        text.setWidthFull();
        text.setMaxLength(10_000);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        Button add = new Button(Texts.text("lead.note.add"), e -> save());
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(text);
        add.setTooltipText(Texts.text("lead.note.keys"));
        add(text, add);
    }

    private void save() {
        if (text.getValue().isBlank()) {
            text.focus();
            return;
        }
        try {
            keep.accept(text.getValue().strip());
            text.clear();
            text.setInvalid(false);
        } catch (BadInput bad) {
            text.setErrorMessage(bad.fields().get(0).message());
            text.setInvalid(true);
        }
    }
}
