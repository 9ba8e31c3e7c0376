package org.callboard.records.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.callboard.kernel.BadInput;
import org.callboard.records.CustomField;
import org.callboard.records.CustomField.Draft;
import org.callboard.records.FieldType;

/** A custom field as the API shows and reads it. */
final class FieldJson {

    private static final List<String> NAMES = List.of(
            "label",
            "type",
            "help",
            "required",
            "default",
            "min",
            "max",
            "maxLength",
            "pattern",
            "choices",
            "visibleTo",
            "filtered",
            "inList");
    private static final Map<String, String> TOLD_AS =
            Map.of("otherwise", "default", "least", "min", "most", "max", "longest", "maxLength");

    private final Map<String, Object> body;
    private final List<BadInput.Field> wrong = new ArrayList<>();

    private FieldJson(Map<String, Object> body) {
        this.body = body;
    }

    static Map<String, Object> of(CustomField field) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", field.id());
        object.put("kind", field.kind());
        object.put("key", field.key());
        object.put("name", field.name());
        object.putAll(of(field.draft()));
        object.put("position", field.position());
        object.put("retired", field.retired());
        object.put("index", field.index());
        object.put("version", field.version());
        return object;
    }

    private static Map<String, Object> of(Draft draft) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("label", draft.label());
        object.put("type", draft.type());
        object.put("help", draft.help());
        object.put("required", draft.required());
        object.put("default", draft.otherwise());
        object.put("min", draft.least());
        object.put("max", draft.most());
        object.put("maxLength", draft.longest());
        object.put("pattern", draft.pattern());
        object.put("choices", draft.choices());
        object.put("visibleTo", draft.visibleTo());
        object.put("filtered", draft.filtered());
        object.put("inList", draft.inList());
        return object;
    }

    /** @param apart names that stand beside the draft and are read elsewhere */
    static Draft draft(Map<String, Object> body, Set<String> apart) {
        FieldJson json = new FieldJson(body);
        body.keySet().stream()
                .filter(name -> !NAMES.contains(name) && !apart.contains(name))
                .limit(20)
                .forEach(name -> json.bad(
                        name.length() > 60 ? name.substring(0, 60) + "…" : name,
                        "There is no such field. Known here: " + String.join(", ", NAMES) + "."));
        Draft draft = new Draft(
                json.text("label"),
                json.type(),
                json.text("help"),
                json.yes("required", false),
                body.get("default"),
                json.number("min"),
                json.number("max"),
                json.whole("maxLength"),
                json.text("pattern"),
                json.texts("choices"),
                json.texts("visibleTo"),
                json.yes("filtered", true),
                json.yes("inList", false));
        if (!json.wrong.isEmpty()) {
            throw new BadInput(json.wrong);
        }
        return draft;
    }

    /** What is said now on top of what stands there; {@code null} clears. */
    static Draft patched(CustomField known, Map<String, Object> body) {
        Map<String, Object> whole = new LinkedHashMap<>(of(known.draft()));
        whole.put("type", known.type().name());
        whole.putAll(body);
        return draft(whole, Set.of());
    }

    /** What is wrong, in the API's names. */
    static BadInput told(BadInput problem) {
        return new BadInput(problem.fields().stream()
                .map(f -> new BadInput.Field(TOLD_AS.getOrDefault(f.field(), f.field()), f.message()))
                .toList());
    }

    private void bad(String field, String message) {
        wrong.add(new BadInput.Field(field, message));
    }

    private String text(String name) {
        Object value = body.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        bad(name, "Expected a text.");
        return null;
    }

    /** {@code yes-no} and {@code YES_NO} are the same to it. */
    private FieldType type() {
        Object value = body.get("type");
        if (value instanceof String text) {
            String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
            for (FieldType type : FieldType.values()) {
                if (type.name().equals(name) && type.isForCustomFields()) {
                    return type;
                }
            }
        }
        bad("type", "Choose TEXT, LINES, NUMBER, MONEY, DATE, CHOICE, CHOICES, LINK or YES_NO.");
        return null;
    }

    private boolean yes(String name, boolean otherwise) {
        Object value = body.get(name);
        if (value != null && !(value instanceof Boolean)) {
            bad(name, "Expected true or false.");
        }
        return value instanceof Boolean yes ? yes : otherwise;
    }

    private BigDecimal number(String name) {
        Object value = body.get(name);
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return new BigDecimal(number.toString());
        }
        if (value != null) {
            bad(name, "Expected a number.");
        }
        return null;
    }

    private Integer whole(String name) {
        Object value = body.get(name);
        if (value instanceof Integer number) {
            return number;
        }
        if (value != null) {
            bad(name, "Expected a whole number.");
        }
        return null;
    }

    private List<String> texts(String name) {
        Object value = body.get(name);
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> items) {
            items.forEach(item -> {
                if (item instanceof String text) {
                    texts.add(text);
                } else {
                    bad(name, "Expected a list of texts.");
                }
            });
        } else if (value != null) {
            bad(name, "Expected a list of texts.");
        }
        return texts;
    }
}
