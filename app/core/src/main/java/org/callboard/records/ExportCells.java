package org.callboard.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A record as cells of a file that an import reads back. */
final class ExportCells {

    private final List<Field> fields;

    ExportCells(List<Field> fields) {
        this.fields = fields;
    }

    List<String> header() {
        List<String> header = new ArrayList<>();
        header.add("id");
        fields.forEach(field -> header.add(field.name()));
        return header;
    }

    List<Object> of(Stored record) {
        List<Object> cells = new ArrayList<>();
        cells.add(record.id());
        fields.forEach(field -> cells.add(cell(field, record.values().get(field.name()))));
        return cells;
    }

    private static Object cell(Field field, Object value) {
        return field.type() == FieldType.TAGS && value instanceof Collection<?> tags
                ? tags.stream().map(Object::toString).collect(Collectors.joining(", "))
                : Plain.text(value);
    }
}
