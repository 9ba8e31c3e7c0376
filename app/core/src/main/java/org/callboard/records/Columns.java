package org.callboard.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callboard.records.Field.Trait;
import org.callboard.records.text.NormalForm;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;

/** Values of a record as columns of its row. */
@Component
class Columns {

    static final String CURRENCY = "_currency";
    private static final int LONGEST_SEARCHED = 8_000;
    private static final int LONGEST_KEY = 400;

    private final CustomValues customs;
    private final ObjectMapper json;

    Columns(CustomValues customs, ObjectMapper json) {
        this.customs = customs;
        this.json = ExactJson.of(json);
    }

    /** Those of these fields, and all that follows from the values. */
    Map<String, Object> of(
            RecordKind kind, Map<String, Object> values, Map<String, Object> custom, Collection<Field> of) {
        Map<String, Object> columns = new LinkedHashMap<>();
        of.stream().filter(field -> !field.isCustom()).forEach(field -> put(columns, field, values.get(field.name())));
        columns.put("custom", other(customs.json(custom)));
        columns.put("name_key", cut(NormalForm.words(kind.title(values)), LONGEST_KEY));
        columns.put("search_text", searched(kind, values, custom));
        kind.derived(values).forEach((column, value) -> columns.put(column, derived(value)));
        return columns;
    }

    private void put(Map<String, Object> columns, Field field, Object value) {
        if (field.type() == FieldType.MONEY) {
            Map<?, ?> sum = value instanceof Map<?, ?> map ? map : Map.of();
            columns.put(field.column(), sum.get(Sums.VALUE));
            columns.put(field.column() + CURRENCY, sum.get(Sums.CURRENCY));
        } else {
            columns.put(field.column(), column(field, value));
        }
    }

    private Object column(Field field, Object value) {
        return switch (field.type()) {
            case TAGS, CHOICES ->
                value == null
                        ? new String[0]
                        : ((List<?>) value).stream().map(Object::toString).toArray(String[]::new);
            case EMAILS, PHONES, ADDRESSES -> value == null ? null : other(written(value));
            case TIME -> value == null ? null : ((Instant) value).atOffset(ZoneOffset.UTC);
            default -> value;
        };
    }

    private static Object derived(Object value) {
        return value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value;
    }

    private static SqlParameterValue other(String text) {
        return new SqlParameterValue(Types.OTHER, text);
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(Plain.of(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A checked value is JSON", e);
        }
    }

    /** The blank in front lets a pattern like '% jo%' find the beginnings of words by the trigram index. */
    private String searched(RecordKind kind, Map<String, Object> values, Map<String, Object> custom) {
        String standard = kind.fields().stream()
                .filter(field -> field.is(Trait.SEARCHED) && values.get(field.name()) != null)
                .map(field -> Plain.text(values.get(field.name())))
                .collect(Collectors.joining(" "));
        return cut(" " + NormalForm.search(standard + " " + customs.searched(kind.name(), custom)), LONGEST_SEARCHED);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
