package org.callboard.records.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.records.Field;
import org.callboard.records.FieldType;
import org.callboard.records.RecordView;

/** A record as the API shows and reads it: custom fields stand together under {@code custom}. */
final class RecordJson {

    private static final String CUSTOM = "custom";

    private RecordJson() {}

    static Map<String, Object> of(List<Field> fields, RecordView record) {
        Map<String, Object> object = new LinkedHashMap<>();
        Map<String, Object> custom = new LinkedHashMap<>();
        object.put("id", record.id());
        object.put("title", record.title());
        for (Field field : fields) {
            Object value = record.value(field.name());
            if (field.isCustom()) {
                custom.put(field.key(), value);
            } else {
                object.put(field.name(), value == null && isTags(field) ? List.of() : value);
            }
        }
        object.put(CUSTOM, custom);
        object.put("titles", titles(record));
        object.put("version", record.version());
        return object;
    }

    private static boolean isTags(Field field) {
        return field.type() == FieldType.TAGS;
    }

    private static Map<String, String> titles(RecordView record) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (Map.Entry<UUID, String> title : record.titles().entrySet()) {
            titles.put(title.getKey().toString(), title.getValue());
        }
        return titles;
    }

    /** {@code {"custom": {"region": …}}} as {@code {"custom.region": …}}; clearing all of them is not meant by null. */
    static Map<String, Object> values(Map<String, Object> body) {
        Map<String, Object> values = new LinkedHashMap<>(body);
        if (values.get(CUSTOM) instanceof Map<?, ?> custom) {
            values.remove(CUSTOM);
            custom.forEach((key, value) -> values.put(Field.CUSTOM + key, value));
        }
        return values;
    }
}
