package org.callboard.ui.record;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.callboard.records.Field;
import org.callboard.ui.text.Texts;

/** Editors that offer values. */
final class ChoiceEditors {

    private ChoiceEditors() {}

    static FieldEditor yesNo(Field field) {
        ComboBox<Boolean> box = box();
        box.setItems(true, false);
        box.setItemLabelGenerator(yes -> Texts.text(yes ? "record.yes" : "record.no"));
        return new BoundEditor<>(field.name(), box, yes -> yes, value -> Boolean.valueOf(value.toString()));
    }

    static FieldEditor choice(Field field) {
        ComboBox<String> box = box();
        box.setItems(field.choices());
        box.setItemLabelGenerator(choice -> ValueWords.choice(field, choice));
        return new BoundEditor<>(field.name(), box, choice -> choice, Object::toString);
    }

    static FieldEditor choices(Field field) {
        MultiSelectComboBox<String> box = new MultiSelectComboBox<>();
        box.setManualValidation(true);
        box.setItems(field.choices());
        box.setItemLabelGenerator(choice -> ValueWords.choice(field, choice));
        box.setClearButtonVisible(true);
        return new BoundEditor<>(field.name(), box, chosen -> inOrder(field.choices(), chosen), ChoiceEditors::texts);
    }

    private static List<String> inOrder(List<String> order, Set<String> chosen) {
        List<String> kept = new ArrayList<>(order);
        kept.retainAll(chosen);
        return kept;
    }

    /** Words as one types them, each a chip of its own. */
    static FieldEditor tags(Field field) {
        MultiSelectComboBox<String> box = new MultiSelectComboBox<>();
        box.setManualValidation(true);
        box.setItems(List.of());
        box.setAllowCustomValue(true);
        box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        box.setHelperText(Texts.text("record.tags.help"));
        box.addCustomValueSetListener(e -> {
            Set<String> tags = new LinkedHashSet<>(box.getValue());
            for (String tag : e.getDetail().split(",")) {
                if (!tag.isBlank()) {
                    tags.add(tag.strip().toLowerCase(Locale.ROOT));
                }
            }
            offer(box, tags);
        });
        return new BoundEditor<>(field.name(), box, ArrayList::new, value -> {
            Set<String> tags = texts(value);
            box.setItems(new TreeSet<>(tags));
            return tags;
        });
    }

    /** A tag must be offered before it can be chosen. */
    private static void offer(MultiSelectComboBox<String> box, Set<String> tags) {
        box.setItems(new TreeSet<>(tags));
        box.setValue(tags);
    }

    static FieldEditor country(Field field) {
        ComboBox<String> box = box();
        box.setItems(Countries.codes());
        box.setItemLabelGenerator(Countries::name);
        return new BoundEditor<>(field.name(), box, code -> code, Object::toString);
    }

    private static <T> ComboBox<T> box() {
        ComboBox<T> box = new ComboBox<>();
        box.setManualValidation(true);
        box.setClearButtonVisible(true);
        return box;
    }

    private static Set<String> texts(Object value) {
        Set<String> texts = new LinkedHashSet<>();
        if (value instanceof Collection<?> many) {
            many.forEach(one -> texts.add(one.toString()));
        }
        return texts;
    }
}
