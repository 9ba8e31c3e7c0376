package org.callboard.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.records.Field.Trait;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Service;

@Service
class KeptCustomValues implements CustomValues {

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};
    private static final int MOST_NAMED = 20;

    private final FieldCatalogue catalogue;
    private final ObjectMapper json;

    KeptCustomValues(FieldCatalogue catalogue, ObjectMapper json) {
        this.catalogue = catalogue;
        this.json = ExactJson.of(json);
    }

    @Override
    public List<Field> fields(String kind) {
        return catalogue.of(kind).fields();
    }

    @Override
    public List<Field> fields(String kind, Viewer viewer) {
        return fields(kind).stream().filter(field -> sees(viewer, field)).toList();
    }

    /** Admins see every field, or nobody could mend it. */
    static boolean sees(Viewer viewer, Field field) {
        return field.visibleTo().isEmpty()
                || viewer.is(Role.ADMIN)
                || field.visibleTo().stream().anyMatch(viewer::is);
    }

    @Override
    public Map<String, Object> created(String kind, Map<String, ?> typed, Viewer viewer, FieldCheck check) {
        Map<String, Object> values = new LinkedHashMap<>();
        fields(kind).stream()
                .filter(field -> field.otherwise() != null)
                .forEach(field -> values.put(field.key(), field.otherwise()));
        return changed(kind, values, typed, viewer, check);
    }

    @Override
    public Map<String, Object> changed(
            String kind, Map<String, Object> known, Map<String, ?> changes, Viewer viewer, FieldCheck check) {
        List<Field> writable = viewer == null ? fields(kind) : fields(kind, viewer);
        Map<String, ?> wanted = changes == null ? Map.of() : changes;
        requireKnown(wanted, writable, check);
        Map<String, Object> values = new LinkedHashMap<>(known);
        ValueReader reader = new ValueReader(check, null);
        for (Field field : writable) {
            String key = field.key();
            if (wanted.containsKey(key) && !Plain.same(wanted.get(key), known.get(key))) {
                values.put(key, reader.read(field, wanted.get(key)));
            }
            boolean missing = values.get(key) == null && (wanted.get(key) == null || isBlank(wanted.get(key)));
            if (viewer != null && field.is(Trait.REQUIRED) && missing) {
                check.wrong(field.name(), field.label() + " is required.");
            }
        }
        values.values().removeIf(value -> value == null);
        return values;
    }

    private static boolean isBlank(Object value) {
        return value instanceof String text && text.isBlank();
    }

    private static void requireKnown(Map<String, ?> wanted, List<Field> writable, FieldCheck check) {
        List<String> keys = writable.stream().map(Field::key).toList();
        wanted.keySet().stream()
                .filter(key -> !keys.contains(key))
                .limit(MOST_NAMED)
                .forEach(key -> {
                    String named = key.length() > 60 ? key.substring(0, 60) + "…" : key;
                    check.wrong(
                            Field.CUSTOM + named,
                            "There is no such field. "
                                    + (keys.isEmpty()
                                            ? "None was added here."
                                            : "Known here: " + String.join(", ", keys) + "."));
                });
    }

    @Override
    public Map<String, Object> seen(String kind, Map<String, Object> values, Viewer viewer) {
        Map<String, Object> seen = new LinkedHashMap<>();
        fields(kind, viewer).stream()
                .map(Field::key)
                .filter(key -> values.get(key) != null)
                .forEach(key -> seen.put(key, values.get(key)));
        return seen;
    }

    @Override
    public String json(Map<String, Object> values) {
        try {
            return json.writeValueAsString(Plain.of(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Checked values are JSON", e);
        }
    }

    @Override
    public Map<String, Object> read(String kind, String column) {
        if (column == null || column.equals("{}")) {
            return new LinkedHashMap<>();
        }
        Map<String, Object> values = parsed(column);
        FieldCatalogue.Defined defined = catalogue.of(kind);
        values.replaceAll((key, value) -> {
            CustomField field = defined.byKey().get(key);
            return field == null ? value : typed(field.type(), value);
        });
        return values;
    }

    private Map<String, Object> parsed(String column) {
        try {
            return json.readValue(column, OBJECT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The column custom holds an object", e);
        }
    }

    /** What was kept was checked when it was written, maybe by other bounds than those of today. */
    private static Object typed(FieldType type, Object value) {
        return switch (type) {
            case NUMBER -> value instanceof Number ? Numbers.read(value) : value;
            case MONEY ->
                value instanceof Map<?, ?> sum
                        ? Sums.of(Numbers.read(sum.get(Sums.VALUE)), String.valueOf(sum.get(Sums.CURRENCY)))
                        : value;
            case DATE -> value instanceof String day ? LocalDate.parse(day) : value;
            default -> value;
        };
    }

    @Override
    public Map<String, Object> plain(Map<String, Object> values) {
        return Plain.of(values);
    }

    @Override
    public Map<String, Object> facts(String kind, Map<String, Object> values) {
        Map<String, Object> facts = new LinkedHashMap<>();
        fields(kind).forEach(field -> facts.put(field.key(), Plain.of(values.get(field.key()))));
        return facts;
    }

    @Override
    public String searched(String kind, Map<String, Object> values) {
        return fields(kind).stream()
                .filter(field -> field.is(Trait.SEARCHED) && values.get(field.key()) != null)
                .map(field -> Plain.text(values.get(field.key())))
                .collect(Collectors.joining(" "));
    }

    @Override
    public String text(Object value) {
        return Plain.text(value);
    }

    @Override
    public Optional<Condition> condition(String kind, Criterion criterion, Viewer viewer, String name) {
        return definition(kind, criterion.field(), viewer)
                .filter(CustomColumn::isFiltered)
                .map(field -> CustomCondition.of(field, criterion, name));
    }

    @Override
    public Optional<String> order(String kind, String field, Viewer viewer) {
        return definition(kind, field, viewer).filter(CustomColumn::isOrdered).map(CustomColumn::of);
    }

    private Optional<CustomField> definition(String kind, String name, Viewer viewer) {
        if (!name.startsWith(Field.CUSTOM)) {
            return Optional.empty();
        }
        FieldCatalogue.Defined defined = catalogue.of(kind);
        String key = name.substring(Field.CUSTOM.length());
        return defined.field(key)
                .filter(field -> sees(viewer, field))
                .map(field -> defined.byKey().get(key));
    }
}
