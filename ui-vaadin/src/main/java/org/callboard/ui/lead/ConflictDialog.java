package org.callboard.ui.lead;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.callboard.kernel.Conflict;
import org.callboard.ui.text.Texts;

/** A colleague changed the same fields meanwhile: shows both values of each and lets the person choose. */
class ConflictDialog extends Dialog {

    private enum Whose {
        YOURS,
        THEIRS
    }

    private final Map<Conflict.Field, RadioButtonGroup<Whose>> choices = new LinkedHashMap<>();

    /** @param chosen the fields whose own value the person wants, with that value */
    ConflictDialog(Conflict conflict, Consumer<Map<String, Object>> chosen) {
        setHeaderTitle(Texts.text("lead.conflict.title"));
        setCloseOnOutsideClick(false);
        setWidth("32rem");
        addClassName("conflict");
        add(new Paragraph(Texts.text("lead.conflict.text")));
        conflict.fields().forEach(field -> add(choice(field)));
        Button keep = new Button(Texts.text("lead.conflict.keep"), e -> {
            close();
            chosen.accept(mine());
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("lead.conflict.later"), e -> close()), keep);
    }

    private RadioButtonGroup<Whose> choice(Conflict.Field field) {
        RadioButtonGroup<Whose> group = new RadioButtonGroup<>(
                Fact.named(field.field()).map(Fact::label).orElse(field.field()));
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        group.setItems(Whose.values());
        group.setItemLabelGenerator(whose -> whose == Whose.YOURS
                ? Texts.text("lead.conflict.yours", words(field, field.yours()))
                : Texts.text("lead.conflict.theirs", words(field, field.theirs())));
        group.setValue(Whose.THEIRS);
        choices.put(field, group);
        return group;
    }

    private static String words(Conflict.Field field, Object value) {
        String words = Fact.named(field.field())
                .map(fact -> fact.words(value))
                .orElseGet(() -> value == null ? "" : value.toString());
        return words.isEmpty() ? Texts.text("lead.conflict.nothing") : words;
    }

    private Map<String, Object> mine() {
        Map<String, Object> mine = new HashMap<>();
        choices.forEach((field, group) -> {
            if (group.getValue() == Whose.YOURS) {
                mine.put(field.field(), field.yours());
            }
        });
        return mine;
    }
}
