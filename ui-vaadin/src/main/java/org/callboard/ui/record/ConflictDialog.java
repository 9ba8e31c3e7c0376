package org.callboard.ui.record;

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
public class ConflictDialog extends Dialog {

    private enum Whose {
        YOURS,
        THEIRS
    }

    private final Map<Conflict.Field, RadioButtonGroup<Whose>> choices = new LinkedHashMap<>();

    private final transient FieldWords words;

    /** @param chosen the fields whose own value the person wants, with that value */
    public ConflictDialog(FieldWords words, Conflict conflict, Consumer<Map<String, Object>> chosen) {
        this.words = words;
        setHeaderTitle(Texts.text("record.conflict.title"));
        setCloseOnOutsideClick(false);
        setWidth("32rem");
        addClassName("conflict");
        add(new Paragraph(Texts.text("record.conflict.text")));
        conflict.fields().forEach(field -> add(choice(field)));
        Button keep = new Button(Texts.text("record.conflict.keep"), e -> {
            close();
            chosen.accept(mine());
        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("record.conflict.later"), e -> close()), keep);
    }

    private RadioButtonGroup<Whose> choice(Conflict.Field field) {
        RadioButtonGroup<Whose> group = new RadioButtonGroup<>(words.label(field.field()));
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        group.setItems(Whose.values());
        group.setItemLabelGenerator(whose -> whose == Whose.YOURS
                ? Texts.text("record.conflict.yours", said(field, field.yours()))
                : Texts.text("record.conflict.theirs", said(field, field.theirs())));
        group.setValue(Whose.THEIRS);
        choices.put(field, group);
        return group;
    }

    private String said(Conflict.Field field, Object value) {
        String said = words.words(field.field(), value);
        return said.isEmpty() ? Texts.text("record.conflict.nothing") : said;
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
