package org.callboard.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.callboard.records.text.FieldCheck;
import org.callboard.records.text.NormalForm;

/** Reads lists of values, as JSON has them or as they stand in one cell of a file. */
final class ListReader {

    static final int LONGEST_TAG = 60;
    private static final int MOST_CHOICES = 200;
    private static final int LONGEST_LABEL = 60;
    private static final List<String> PARTS_OF_ADDRESS = List.of("label", "street", "zip", "city", "state", "country");

    private final FieldCheck check;
    private final ValueReader values;

    ListReader(FieldCheck check, ValueReader values) {
        this.check = check;
        this.values = values;
    }

    List<String> choices(Field field, Object typed) {
        Set<String> chosen = new LinkedHashSet<>();
        List<?> items = typed instanceof String text && field.choices().contains(text.strip())
                ? List.of(text)
                : items(field, typed, ";", MOST_CHOICES);
        for (int i = 0; i < items.size(); i++) {
            String one = values.choice(field, field.name() + "[" + i + "]", items.get(i));
            if (one != null) {
                chosen.add(one);
            }
        }
        // The order of the choices, not of the clicks: equal sets are equal values.
        List<String> sorted = new ArrayList<>(field.choices());
        sorted.retainAll(chosen);
        return sorted.isEmpty() ? null : List.copyOf(sorted);
    }

    List<String> tags(Field field, Object typed) {
        Set<String> tags = new LinkedHashSet<>();
        List<?> items = items(field, typed, "[,;]", field.longest());
        for (int i = 0; i < items.size(); i++) {
            String path = field.name() + "[" + i + "]";
            String tag = check.line(path, values.text(path, items.get(i)), LONGEST_TAG);
            if (tag != null) {
                tags.add(NormalForm.search(tag));
            }
        }
        return tags.isEmpty() ? null : List.copyOf(tags);
    }

    List<Map<String, Object>> further(Field field, Object typed) {
        List<Map<String, Object>> all = new ArrayList<>();
        Set<Object> known = new LinkedHashSet<>();
        List<?> items = items(field, typed, ";", field.longest());
        for (int i = 0; i < items.size(); i++) {
            String path = field.name() + "[" + i + "]";
            Map<?, ?> item = object(path, items.get(i));
            String label = line(path + ".label", item.get("label"), LONGEST_LABEL);
            Object value = field.type() == FieldType.EMAILS
                    ? orNothing(item.get("value"), given -> values.email(path + ".value", given))
                    : orNothing(item.get("value"), given -> values.phone(path + ".value", given));
            if (value != null && known.add(value)) {
                all.add(labelled(value, label));
            }
        }
        return all.isEmpty() ? null : List.copyOf(all);
    }

    private static <T> T orNothing(Object given, Function<Object, T> reading) {
        return given == null ? null : reading.apply(given);
    }

    private static Map<String, Object> labelled(Object value, String label) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("value", value);
        if (label != null) {
            one.put("label", label);
        }
        return one;
    }

    List<Map<String, Object>> addresses(Field field, Object typed) {
        List<Map<String, Object>> all = new ArrayList<>();
        List<?> items = items(field, typed, null, field.longest());
        for (int i = 0; i < items.size(); i++) {
            String path = field.name() + "[" + i + "]";
            Map<?, ?> item = object(path, items.get(i));
            Map<String, Object> address = new LinkedHashMap<>();
            for (String part : PARTS_OF_ADDRESS) {
                Object value = part.equals("country")
                        ? orNothing(item.get(part), given -> values.country(path + "." + part, given))
                        : line(path + "." + part, item.get(part), 200);
                if (value != null) {
                    address.put(part, value);
                }
            }
            if (!address.isEmpty()) {
                all.add(address);
            }
        }
        return all.isEmpty() ? null : List.copyOf(all);
    }

    private String line(String path, Object typed, int longest) {
        return typed == null ? null : check.line(path, values.text(path, typed), longest);
    }

    private Map<?, ?> object(String path, Object item) {
        if (item instanceof Map<?, ?> map) {
            return map;
        }
        if (item instanceof String value) {
            return Map.of("value", value);
        }
        check.wrong(path, "Expected an object.");
        return Map.of();
    }

    /** @param separator of items in one text; {@code null} when they cannot be told by a text */
    private List<?> items(Field field, Object typed, String separator, int most) {
        List<?> items;
        if (typed instanceof Collection<?> list) {
            items = new ArrayList<>(list);
        } else if (typed instanceof String text && separator != null) {
            items = List.of(text.split(separator));
        } else {
            return wrongList(field);
        }
        if (items.size() > most) {
            check.wrong(field.name(), "Are too many: at most " + most + ".");
            return List.of();
        }
        return items;
    }

    private List<?> wrongList(Field field) {
        check.wrong(field.name(), "Expected a list.");
        return List.of();
    }
}
