package org.callboard.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Reads rows of one kind. */
final class StoredMapper implements RowMapper<Stored> {

    private final RecordKind kind;
    private final CustomValues customs;
    private final ObjectMapper json;

    StoredMapper(RecordKind kind, CustomValues customs, ObjectMapper json) {
        this.kind = kind;
        this.customs = customs;
        this.json = json;
    }

    @Override
    public Stored mapRow(ResultSet row, int number) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : kind.fields()) {
            put(values, field.name(), value(row, field));
        }
        Map<String, Object> custom = customs.read(kind.name(), row.getString("custom"));
        for (Field field : customs.fields(kind.name())) {
            put(values, field.name(), custom.get(field.key()));
        }
        return new Stored(
                row.getObject("id", UUID.class),
                values,
                custom,
                row.getObject("import_id", UUID.class),
                row.getObject("merged_into", UUID.class),
                row.getLong("version"));
    }

    private static void put(Map<String, Object> values, String name, Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private Object value(ResultSet row, Field field) throws SQLException {
        String column = field.column();
        return switch (field.type()) {
            case NUMBER -> number(row.getBigDecimal(column));
            case MONEY -> sum(row.getBigDecimal(column), row.getString(column + Columns.CURRENCY));
            case DATE -> row.getObject(column, LocalDate.class);
            case TIME -> moment(row.getObject(column, OffsetDateTime.class));
            case YES_NO -> row.getObject(column, Boolean.class);
            case RECORD -> row.getObject(column, UUID.class);
            case TAGS, CHOICES -> texts(row.getArray(column));
            case EMAILS, PHONES, ADDRESSES -> list(row.getString(column));
            default -> row.getString(column);
        };
    }

    private static BigDecimal number(BigDecimal kept) {
        return kept == null ? null : Numbers.read(kept);
    }

    private static Map<String, Object> sum(BigDecimal value, String currency) {
        return value == null ? null : Sums.of(Numbers.read(value), currency);
    }

    private static Instant moment(OffsetDateTime kept) {
        return kept == null ? null : kept.toInstant();
    }

    private static List<String> texts(Array kept) throws SQLException {
        List<String> texts = kept == null ? List.of() : List.of((String[]) kept.getArray());
        return texts.isEmpty() ? null : texts;
    }

    private List<?> list(String kept) {
        try {
            List<?> list = kept == null ? List.of() : json.readValue(kept, List.class);
            return list.isEmpty() ? null : list;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A column of a list holds a list", e);
        }
    }
}
