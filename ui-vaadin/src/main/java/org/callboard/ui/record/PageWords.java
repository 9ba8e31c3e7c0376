package org.callboard.ui.record;

import java.util.List;
import java.util.Map;
import org.callboard.records.Field;
import org.callboard.records.FieldType;

/**
 * Fields of a record and their values in words, also values of the past: records that they pointed to are looked up when
 * the page does not know them any more.
 */
record PageWords(RecordWords now, RecordRoom room) implements FieldWords {

    static PageWords of(RecordRoom room, List<Field> fields) {
        return new PageWords(new RecordWords(fields, room.words(), Map.of()), room);
    }

    @Override
    public List<String> fields() {
        return now.fields();
    }

    @Override
    public String label(String field) {
        return now.label(field);
    }

    @Override
    public String words(String field, Object value) {
        return now.known().stream()
                .filter(known -> known.name().equals(field))
                .filter(known -> known.type() == FieldType.RECORD)
                .findFirst()
                .map(known -> room.words(known, value))
                .orElseGet(() -> now.words(field, value));
    }
}
