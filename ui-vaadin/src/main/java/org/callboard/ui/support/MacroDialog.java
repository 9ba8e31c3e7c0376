package org.callboard.ui.support;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.callboard.support.Macros;
import org.callboard.support.Macros.Macro;
import org.callboard.ui.text.Texts;

/** Several acts by one click; each says before what it does. */
class MacroDialog extends Dialog {

    MacroDialog(Macros macros, Consumer<Macro> run) {
        setHeaderTitle(Texts.text("support.macro"));
        setWidth("34rem");
        Div choices = new Div();
        choices.addClassName("desk-choices");
        List<Macro> all = macros.all();
        all.forEach(macro -> choices.add(choice(macro, run)));
        if (all.isEmpty()) {
            choices.add(new Span(Texts.text("support.macro.none")));
        }
        add(choices);
        getFooter().add(new Button(Texts.text("support.cancel"), click -> close()));
    }

    private NativeButton choice(Macro macro, Consumer<Macro> run) {
        NativeButton choice = new NativeButton();
        choice.addClassName("inbox-line");
        Span name = new Span(macro.name());
        name.addClassName("crm-title");
        Span does = new Span(words(macro));
        does.addClassNames("crm-quiet", "crm-small");
        choice.add(name, does);
        choice.addClickListener(click -> {
            close();
            run.accept(macro);
        });
        return choice;
    }

    private static String words(Macro macro) {
        List<String> does = new ArrayList<>();
        if (macro.fields() != null && !macro.fields().isEmpty()) {
            does.add(Texts.text(
                    "support.macro.sets", String.join(", ", macro.fields().keySet())));
        }
        if (macro.reply() != null) {
            does.add(Texts.text("support.macro.replies"));
        }
        if (macro.note() != null) {
            does.add(Texts.text("support.macro.notes"));
        }
        if (macro.queue() != null) {
            does.add(Texts.text("support.macro.moves", macro.queue()));
        }
        if (macro.then() != null) {
            does.add(Texts.text("support.state." + macro.then()));
        }
        return String.join(" · ", does);
    }
}
