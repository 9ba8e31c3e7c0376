package org.callboard.ui.record;

import java.util.List;
import org.callboard.records.Field;
import org.callboard.ui.text.Texts;

/** What fields are called: as their bundle says in the reader's language, else as the field itself says. */
public final class FieldLabels {

    private FieldLabels() {}

    public static String of(Field field) {
        return field.isCustom() ? field.label() : Texts.textOr("record.field." + field.name(), field.label());
    }

    /** @param name of a field; one that nobody knows any more is shown as it is called inside */
    public static String of(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(FieldLabels::of)
                .orElse(name);
    }
}
