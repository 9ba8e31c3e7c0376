package org.callboard.ui.record;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.records.Field;

/**
 * Fields of a kind of record and their values in words.
 *
 * @param titles of the records that values may point to
 */
public record RecordWords(List<Field> known, ValueWords values, Map<UUID, String> titles) implements FieldWords {

    @Override
    public List<String> fields() {
        return known.stream()
                .filter(field -> !field.is(Field.Trait.READ_ONLY))
                .map(Field::name)
                .toList();
    }

    @Override
    public String label(String field) {
        return FieldLabels.of(known, field);
    }

    @Override
    public String words(String field, Object value) {
        return known.stream()
                .filter(one -> one.name().equals(field))
                .findFirst()
                .map(one -> values.of(one, value, titles))
                .orElseGet(() -> value == null ? "" : value.toString());
    }
}
